package org.boai.workflow;

/** Which rule of the three reviews an act would break. */
public enum ReviewRefusal {
    ADMINISTRATOR("administrator-may-not-review", "系统管理员不能审签或发布文稿。请由审核人员办理。"),
    ROLE_MISSING("role-missing", "您没有这一级审核的职责。请由本级审核人员办理。"),
    ALREADY_SIGNED("already-signed", "您已签过本轮的另一级。三级审核须由三个不同的人签署。"),
    WRITER_ABOVE_FIRST("writer-above-first-level", "您参与撰写了这一稿，最多只能签初审。请由他人签复审、终审。"),
    REFERENCE_MISSING("reference-missing", "这是敏感稿。请先填写请示文号，再签终审或发布。"),
    TICKS_MISSING("ticks-missing", "请逐项确认：审（导向、事实、政策）、校（文字、人名、数字）、保密、个人隐私。"),
    HASH_DIFFERS("hash-differs", "送审稿与您看到的不一致。请刷新页面，重新阅读后再签。"),
    SIGN_OFFS_MISSING("sign-offs-missing", "这一稿还没有三级齐全的签署，不能发布。"),
    WRITER_MAY_NOT_PUBLISH("writer-may-not-publish", "您参与撰写了这一稿，须由其他终审人员发布。");

    private final String code;
    private final String message;

    ReviewRefusal(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable, never reworded. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do, in Chinese. */
    public String message() {
        return message;
    }
}
