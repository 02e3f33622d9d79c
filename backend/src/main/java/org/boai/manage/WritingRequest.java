package org.boai.manage;

import static org.boai.manage.Required.member;

import org.boai.content.Content;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/** What a program may send to write a document. */
sealed interface WritingRequest extends ManageRequest {
    /**
     * @param contentId of the document of which this is a translation, or null
     */
    record NewDocument(
            Kind kind,
            ContentLocale lang,
            Slug slug,
            @Nullable ContentId contentId,
            Content content)
            implements WritingRequest {
        public NewDocument {
            member(kind, "kind");
            member(lang, "lang");
            member(slug, "slug");
            member(content, "content");
        }
    }

    /**
     * @param revision the one that was read (PUB-12)
     */
    record Save(Long revision, Slug slug, Content content, @Nullable String changeNote)
            implements WritingRequest {
        public Save {
            member(revision, "revision");
            member(slug, "slug");
            member(content, "content");
        }
    }

    /**
     * @param revision the one that was read (PUB-12)
     * @param reason why its warnings stand, or null when it has none
     */
    record Submit(Long revision, @Nullable String reason) implements WritingRequest {
        public Submit {
            member(revision, "revision");
        }
    }

    /**
     * The draft as it was read, to be kept.
     *
     * @param revision the one that was read (PUB-12)
     */
    record AsRead(Long revision) implements WritingRequest {
        public AsRead {
            member(revision, "revision");
        }
    }

    /**
     * @param revision of the draft that is replaced, as it was read (PUB-12)
     * @param changeNote what readers are told at the next publication, or null
     */
    record Restore(Long revision, @Nullable String changeNote) implements WritingRequest {
        public Restore {
            member(revision, "revision");
        }
    }
}
