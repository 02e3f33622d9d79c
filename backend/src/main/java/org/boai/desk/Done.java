package org.boai.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page says was just done. A closed set, so that no address can put words on a page. */
public enum Done {
    CREATED("新稿已建好，可以开始写了。"),
    SAVED("已保存。"),
    RESTORED("已恢复到草稿，须重新送审。原来的草稿留成了一版。"),
    SUBMITTED("已送审，等待初审。"),
    TAKEN_BACK("已撤回，可以继续修改。"),
    SIGNED("已签署。"),
    SENT_BACK("已退回作者修改。"),
    PUBLISHED("已发布，公众几秒钟后可以看到。"),
    SCHEDULED("已定好发布时间。"),
    SCHEDULE_CANCELLED("已取消定时发布。"),
    WITHDRAWN("已撤稿，原网址显示撤稿说明。"),
    REPUBLISHED("已重新发布。"),
    COMPOSED("首页已编排，公众几秒钟后可以看到。"),
    TOPIC_SAVED("主题已保存，公众几秒钟后可以看到。"),
    COMMENTED("批注已发表。"),
    ANSWERED("回复已发表。"),
    RESOLVED("批注已标为已处理。"),
    REOPENED("批注已重新打开。"),
    SENSITIVE("已记为敏感稿。"),
    NOT_SENSITIVE("已认定不是敏感稿。"),
    URGENT("已启用应急通道，审核人员首页会排在最前。"),
    NOT_URGENT("已取消应急。"),
    REREAD("复读已记下。"),
    DEPUTY_APPOINTED("代理已设定。"),
    DEPUTY_ENDED("代理已结束。"),
    TRASHED("已放进回收站，随时可以恢复。"),
    UNTRASHED("已从回收站恢复。"),
    DUPLICATED("已复制为新稿。请修改后送审，原稿的签署不带过来。"),
    FILE_DELETED("文件已删除。"),
    EXPIRY_SET("已定好自动撤稿的时间。"),
    EXPIRY_CANCELLED("已取消自动撤稿。"),
    PLAN_MOVED("时间已改。"),
    BUNDLE_CREATED("发布包已建好，请加入文稿。"),
    BUNDLE_CHANGED("发布包已更改。"),
    BUNDLE_PUBLISHED("整包已发布，公众几秒钟后可以看到。"),
    BUNDLE_SCHEDULED("整包已定好发布时间。"),
    DELIVERED_AGAIN("已要求重送。稍等片刻再看，还没有送到的会写明原因。"),
    WORD_SAVED("词库已保存，文稿从现在起按新的词库检查。"),
    WORD_REMOVED("已从词库删去。"),
    WORD_ALLOWED("已放行，这篇文稿里可以保留这个词。"),
    LINK_REVOKED("链接已收回，再打开会显示已失效。"),
    ACCOUNT_CREATED("账号已建好。"),
    ACCOUNT_CHANGED("账号已更改，这个人须重新登录。"),
    PASSWORD_CHANGED("密码已更改，请用新密码登录。"),
    SECOND_FACTOR_OFF("两步验证已关闭，请重新登录。"),
    SECOND_FACTOR_RESET("已重置这个人的两步验证，他下次登录只需密码。"),
    READ("都标为看过了。"),
    MAIL_CHOSEN("邮件通知已设好。"),
    SIGNED_OUT("已退出。"),
    SET_UP("系统管理员已设好，请登录。");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    /** How it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the code of an address says, empty for an unknown one. */
    public static String said(@Nullable String code) {
        return Arrays.stream(values())
                .filter(done -> done.code().equals(code))
                .findFirst()
                .map(done -> done.words)
                .orElse("");
    }
}
