package org.boai.desk.notifying;

import io.quarkus.qute.TemplateExtension;
import org.boai.notifying.NotificationKind;

/** What notifications are called: {@code {kind.words}} in a template. */
@TemplateExtension
final class KindWords {
    private KindWords() {}

    static String words(NotificationKind kind) {
        return switch (kind) {
            case WAITS -> "等您审签或发布";
            case SENT_BACK -> "退回修改";
            case APPROVED -> "三审已通过";
            case PUBLISHED -> "已发布";
            case SCHEDULE_MISSED -> "没有按时发布";
            case PARKED -> "没有送到网站";
            case URGENT -> "应急稿等您办理";
            case REREAD -> "应急稿已发布，请在 24 小时内全文复读";
            case REREAD_LATE -> "应急复读已逾期";
        };
    }
}
