package org.boai.manage;

import static org.boai.manage.Required.member;

import java.time.Instant;
import org.boai.document.SitePath;
import org.jspecify.annotations.Nullable;

/** What a program may send to make a document public, and to take it off. */
sealed interface PublicationRequest extends ManageRequest {
    /**
     * @param at ISO 8601 with an offset, for example {@code 2026-05-08T09:00:00+08:00}
     */
    record SetTime(String at) implements PublicationRequest {
        public SetTime {
            member(at, "at");
        }

        Instant instant() {
            return Ids.time("at", at);
        }
    }

    /**
     * @param replacement path on the site of what should be read instead, or null
     */
    record TakeOff(String reason, @Nullable SitePath replacement) implements PublicationRequest {
        public TakeOff {
            member(reason, "reason");
        }
    }

    /**
     * The same, at a time.
     *
     * @param at as in {@link SetTime}
     */
    record TakeOffAt(String at, String reason, @Nullable SitePath replacement)
            implements PublicationRequest {
        public TakeOffAt {
            member(at, "at");
            member(reason, "reason");
        }

        Instant instant() {
            return Ids.time("at", at);
        }
    }

    /**
     * A link that shows an edition to somebody without an account.
     *
     * @param days how long it lasts, 1 to 30
     */
    record Share(Integer days) implements PublicationRequest {
        public Share {
            member(days, "days");
        }
    }
}
