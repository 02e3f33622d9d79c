package org.boai.desk;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page says was just done. A closed set, so that no address can put words on a page. */
public enum Done {
    CREATED,
    SAVED,
    KEPT,
    RESTORED,
    SUBMITTED,
    TAKEN_BACK,
    SIGNED,
    SENT_BACK,
    PUBLISHED,
    SCHEDULED,
    SCHEDULE_CANCELLED,
    WITHDRAWN,
    REPUBLISHED,
    COMPOSED,
    TOPIC_SAVED,
    COMMENTED,
    ANSWERED,
    RESOLVED,
    REOPENED,
    SENSITIVE,
    NOT_SENSITIVE,
    URGENT,
    NOT_URGENT,
    REREAD,
    DEPUTY_APPOINTED,
    DEPUTY_ENDED,
    TRASHED,
    UNTRASHED,
    DUPLICATED,
    FILE_DELETED,
    EXPIRY_SET,
    EXPIRY_CANCELLED,
    PLAN_MOVED,
    BUNDLE_CREATED,
    BUNDLE_CHANGED,
    BUNDLE_PUBLISHED,
    BUNDLE_SCHEDULED,
    DELIVERED_AGAIN,
    WORD_SAVED,
    WORD_REMOVED,
    WORD_ALLOWED,
    LINK_REVOKED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    PASSWORD_CHANGED,
    SECOND_FACTOR_OFF,
    SECOND_FACTOR_RESET,
    READ,
    MAIL_CHOSEN,
    SIGNED_OUT,
    SET_UP;

    /** How it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the code of an address says, empty for an unknown one. */
    public static String said(@Nullable String code) {
        return Arrays.stream(values())
                .filter(done -> done.code().equals(code))
                .findFirst()
                .map(Labels::of)
                .orElse("");
    }
}
