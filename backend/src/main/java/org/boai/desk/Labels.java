package org.boai.desk;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.boai.content.check.Finding;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.editing.Edition;
import org.boai.outbox.Undelivered;
import org.boai.refusal.StateWords;
import org.boai.site.index.SiteTopic;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.boai.workflow.Role;

/** What things are called at the desk, in Chinese: {@code {stage.zh}} in a template. */
@TemplateExtension
public final class Labels {
    /** The days of the society. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    static final Map<String, String> ACTS =
            Map.ofEntries(
                    Map.entry("create", "新建"),
                    Map.entry("save", "保存"),
                    Map.entry("submit", "送审"),
                    Map.entry("take-back", "撤回修改"),
                    Map.entry("send-back", "退回"),
                    Map.entry("sign-off", "签署"),
                    Map.entry("publish", "发布"),
                    Map.entry("schedule", "定时发布"),
                    Map.entry("cancel-schedule", "取消定时"),
                    Map.entry("schedule-failed", "定时发布未成"),
                    Map.entry("withdraw", "撤稿"),
                    Map.entry("republish", "重新发布"),
                    Map.entry("import", "导入"),
                    Map.entry("site-differs", "发现网站文件被改动"),
                    Map.entry("site-rollback", "网站退回旧版"),
                    Map.entry("rebuild", "重建"),
                    Map.entry("restore", "恢复旧版"),
                    Map.entry("add-topic", "新建主题"),
                    Map.entry("upload", "上传文件"),
                    Map.entry("sign-in", "登录"),
                    Map.entry("sign-in-refused", "登录未成"),
                    Map.entry("sign-out", "退出"),
                    Map.entry("issue-token", "发放接口令牌"),
                    Map.entry("issue-setup-link", "发放设置链接"),
                    Map.entry("create-account", "新建账号"),
                    Map.entry("change-roles", "更改职责"),
                    Map.entry("change-password", "更改自己的密码"),
                    Map.entry("set-password", "重设他人密码"),
                    Map.entry("deactivate-account", "停用账号"),
                    Map.entry("activate-account", "恢复账号"),
                    Map.entry("parked", "没有送到网站"),
                    Map.entry("deliver-again", "要求重送"),
                    Map.entry("choose-mail", "选择邮件通知"),
                    Map.entry("switch-on-second-factor", "开启两步验证"),
                    Map.entry("switch-off-second-factor", "关闭两步验证"),
                    Map.entry("reset-second-factor", "重置他人两步验证"),
                    Map.entry("renew-recovery-codes", "换新恢复码"),
                    Map.entry("use-recovery-code", "使用恢复码"),
                    Map.entry("export-site", "下载整站归档"),
                    Map.entry("export-audit", "导出审计记录"),
                    Map.entry("compose-home", "编排首页"),
                    Map.entry("change-topic", "更改主题"),
                    Map.entry("mark-sensitive", "标为敏感稿"),
                    Map.entry("unmark-sensitive", "认定不是敏感稿"),
                    Map.entry("declare-urgent", "启用应急通道"),
                    Map.entry("cancel-urgent", "取消应急"),
                    Map.entry("reread", "复读"),
                    Map.entry("reread-late", "复读逾期"),
                    Map.entry("trash", "放进回收站"),
                    Map.entry("untrash", "从回收站恢复"),
                    Map.entry("delete-asset", "删除文件"),
                    Map.entry("duplicate", "复制为新稿"),
                    Map.entry("plan-withdrawal", "定时撤稿"),
                    Map.entry("cancel-withdrawal", "取消定时撤稿"),
                    Map.entry("withdrawal-failed", "定时撤稿未成"),
                    Map.entry("bundle-add", "加入发布包"),
                    Map.entry("bundle-remove", "移出发布包"),
                    Map.entry("comment", "写批注"),
                    Map.entry("answer-comment", "回复批注"),
                    Map.entry("resolve-comment", "处理批注"),
                    Map.entry("reopen-comment", "重开批注"),
                    Map.entry("put-word", "更改词库"),
                    Map.entry("remove-word", "从词库删去"),
                    Map.entry("allow-word", "放行用词"),
                    Map.entry("share-preview", "分享预览"),
                    Map.entry("revoke-preview", "收回预览链接"),
                    Map.entry("open-preview", "预览链接第一次打开"));

    private Labels() {}

    static String zh(Instant time) {
        return TIME.format(time);
    }

    /** The name of a kind, for Java. */
    public static String kind(Kind kind) {
        return zh(kind);
    }

    static String zh(Kind kind) {
        return switch (kind) {
            case ARTICLE -> "文章";
            case CAMPAIGN -> "活动";
            case PRESS_RELEASE -> "新闻发布";
            case EDUCATION_KIT -> "教学包";
            case DISCLOSURE_NOTICE -> "信息公示";
            case PAGE -> "固定页面";
        };
    }

    static String zh(ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> "中文";
            case EN -> "英文";
        };
    }

    static String zh(DraftStage stage) {
        return StateWords.of(stage).zh();
    }

    /** Where a draft stands; the one that is still what was published has nothing under way. */
    static String draft(Drafts.Line line) {
        if (line.stage() == DraftStage.WRITING && line.untouched()) {
            return "没有新的修改";
        }
        return line.returned() == null ? zh(line.stage()) : "已退回，待修改";
    }

    static String zh(PublicState state) {
        return StateWords.of(state).zh();
    }

    static String zh(Edition.Reason reason) {
        return switch (reason) {
            case SUBMITTED -> "送审";
            case KEPT -> "留底";
            case RESTORED -> "恢复";
            case IMPORTED -> "导入";
        };
    }

    static String zh(Level level) {
        return switch (level) {
            case FIRST -> "初审";
            case SECOND -> "复审";
            case FINAL -> "终审";
        };
    }

    static String zh(Finding.Severity severity) {
        return switch (severity) {
            case BLOCK -> "拦下";
            case WARN -> "提醒";
        };
    }

    /** A text as it can stand in the query of an address. */
    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String zh(SiteTopic.Section section) {
        return switch (section) {
            case NONE -> "不在菜单中";
            case WORK -> "工作领域";
            case PROJECT -> "品牌项目";
        };
    }

    static String zh(Role role) {
        return switch (role) {
            case WRITER -> "撰稿";
            case FIRST_REVIEWER -> "初审";
            case SECOND_REVIEWER -> "复审";
            case FINAL_REVIEWER -> "终审";
            case SPOKESPERSON -> "新闻发言";
            case FINANCE_ENTRY -> "财务录入";
            case FINANCE_CHECK -> "财务复核";
            case SUPERVISOR -> "监督";
            case CONCERNS -> "投诉受理";
            case ADMIN -> "系统管理";
        };
    }

    /** An output that published documents are delivered to. */
    static String output(Undelivered.Line line) {
        return switch (line.target()) {
            case "search" -> "检索";
            case "desk-search" -> "编辑台检索";
            default -> "网站";
        };
    }

    /** A title that can be clicked, whatever was typed. */
    static String orUntitled(String title) {
        return title.isBlank() ? "(没有标题)" : title;
    }

    /** An act of the audit log. */
    static String act(String action) {
        return ACTS.getOrDefault(action, action);
    }
}
