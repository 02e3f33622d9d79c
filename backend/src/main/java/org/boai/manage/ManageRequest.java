package org.boai.manage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.boai.content.Content;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Sha256;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;
import org.boai.workflow.Level;
import org.boai.workflow.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * What a program may send. Closed and read strictly: a member that is not named here, among them
 * all that the server owns, is refused.
 */
sealed interface ManageRequest {
    /**
     * @param contentId of the document of which this is a translation, or null
     */
    record NewDocument(
            Kind kind,
            ContentLocale lang,
            Slug slug,
            @Nullable ContentId contentId,
            Content content)
            implements ManageRequest {
        public NewDocument {
            require(kind, "kind");
            require(lang, "lang");
            require(slug, "slug");
            require(content, "content");
        }
    }

    /**
     * @param revision the one that was read (PUB-12)
     */
    record Save(Long revision, Slug slug, Content content, @Nullable String changeNote)
            implements ManageRequest {
        public Save {
            require(revision, "revision");
            require(slug, "slug");
            require(content, "content");
        }
    }

    record Submit(Long revision) implements ManageRequest {
        public Submit {
            require(revision, "revision");
        }
    }

    /**
     * @param hash of the edition that was read (PUB-02)
     */
    record Sign(Level level, Sha256 hash, Ticks ticks, @Nullable String comment)
            implements ManageRequest {
        public Sign {
            require(level, "level");
            require(hash, "hash");
            require(ticks, "ticks");
        }
    }

    record SendBack(String reason) implements ManageRequest {
        public SendBack {
            require(reason, "reason");
        }
    }

    /**
     * @param at ISO 8601 with an offset, for example {@code 2026-05-08T09:00:00+08:00}
     */
    record SetTime(String at) implements ManageRequest {
        public SetTime {
            require(at, "at");
        }

        Instant instant() {
            try {
                return OffsetDateTime.parse(at).toInstant();
            } catch (DateTimeParseException e) {
                throw Ids.invalid(
                        "at",
                        new Bilingual(
                                "at 须是带时区的时间，例如 2026-05-08T09:00:00+08:00。",
                                "at must be a time with its offset, such as 2026-05-08T09:00:00+08:00."));
            }
        }
    }

    /**
     * @param replacement path on the site of what should be read instead, or null
     */
    record TakeOff(String reason, @Nullable SitePath replacement) implements ManageRequest {
        public TakeOff {
            require(reason, "reason");
        }
    }

    /** A topic with its names in both languages. */
    record NewTopic(Slug slug, String zh, String en) implements ManageRequest {
        public NewTopic {
            require(slug, "slug");
            require(zh, "zh");
            require(en, "en");
        }
    }

    private static void require(@Nullable Object value, String name) {
        if (value == null) {
            throw new InvalidValue(new Bilingual("缺少 %s", "%s is missing").with(name));
        }
    }
}
