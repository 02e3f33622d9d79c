package org.boai.manage;

import static org.boai.manage.Required.member;

import java.time.Instant;
import java.util.Objects;
import org.boai.document.SitePath;
import org.jspecify.annotations.Nullable;

/** What a program may send to make a document public, and to take it off. */
sealed interface PublicationRequest extends ManageRequest {
    /**
     * @param reason why the warnings stand that no reason answers for yet, or null; all of it may
     *     be left out
     */
    record Release(@Nullable String reason) implements PublicationRequest {
        static final Release NOW = new Release(null);

        String answer() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /**
     * The same, at a time.
     *
     * @param at as in {@link SetTime}
     * @param reason as in {@link Release}
     */
    record ReleaseAt(String at, @Nullable String reason) implements PublicationRequest {
        public ReleaseAt {
            member(at, "at");
        }

        Instant instant() {
            return Ids.time("at", at);
        }

        String answer() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

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
