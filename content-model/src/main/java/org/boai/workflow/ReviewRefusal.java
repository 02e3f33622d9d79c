package org.boai.workflow;

import org.boai.language.Bilingual;

/** Which rule of the three reviews an act would break. */
public enum ReviewRefusal {
    ADMINISTRATOR(
            "administrator-may-not-review",
            new Bilingual(
                    "系统管理员不能审签或发布文稿。请由审核人员办理。",
                    "System administrators may not review or publish. Leave it to the reviewers.")),
    ROLE_MISSING(
            "role-missing",
            new Bilingual(
                    "您没有这一级审核的职责。请由本级审核人员办理。",
                    "You do not hold this level of the review. Leave it to a reviewer of this level.")),
    ALREADY_SIGNED(
            "already-signed",
            new Bilingual(
                    "您已签过本轮的另一级。三级审核须由三个不同的人签署。",
                    "You have signed another level of this round. Three different people sign the three levels.")),
    WRITER_ABOVE_FIRST(
            "writer-above-first-level",
            new Bilingual(
                    "您参与撰写了这一稿，最多只能签初审。请由他人签复审、终审。",
                    "You took part in writing this edition, so you can give it the first review only. Others must give the second and the final review.")),
    REFERENCE_MISSING(
            "reference-missing",
            new Bilingual(
                    "这是敏感稿。请先填写请示文号，再签终审或发布。",
                    "This document is sensitive. Enter the reference number of the request before the final review or publication.")),
    TICKS_MISSING(
            "ticks-missing",
            new Bilingual(
                    "请逐项确认：审（导向、事实、政策）、校（文字、人名、数字）、保密、个人隐私。",
                    "Confirm each item: content (stance, facts, policy), wording (characters, names, numbers), secrecy, privacy.")),
    HASH_DIFFERS(
            "hash-differs",
            new Bilingual(
                    "送审稿与您看到的不一致。请刷新页面，重新阅读后再签。",
                    "The submitted edition is not the one you saw. Refresh the page and read it again before you sign.")),
    SIGN_OFFS_MISSING(
            "sign-offs-missing",
            new Bilingual(
                    "这一稿还没有三级齐全的签署，不能发布。",
                    "This edition does not have the sign-offs of all three levels yet and cannot be published.")),
    WRITER_MAY_NOT_PUBLISH(
            "writer-may-not-publish",
            new Bilingual(
                    "您参与撰写了这一稿，须由其他终审人员发布。",
                    "You took part in writing this edition. Another final reviewer must publish it."));

    private final String code;
    private final Bilingual message;

    ReviewRefusal(String code, Bilingual message) {
        this.code = code;
        this.message = message;
    }

    /** Stable, never reworded. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do. */
    public Bilingual message() {
        return message;
    }
}
