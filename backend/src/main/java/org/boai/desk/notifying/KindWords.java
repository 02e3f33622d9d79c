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
        };
    }
}
