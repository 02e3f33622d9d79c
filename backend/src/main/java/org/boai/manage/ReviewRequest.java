package org.boai.manage;

import static org.boai.manage.Required.member;

import org.boai.document.Sha256;
import org.boai.reviewing.Reread;
import org.boai.workflow.Level;
import org.boai.workflow.Office;
import org.boai.workflow.Ticks;
import org.jspecify.annotations.Nullable;

/** What a program may send to review a document, and to have it reviewed with care. */
sealed interface ReviewRequest extends ManageRequest {
    /**
     * @param hash of the edition that was read (PUB-02)
     */
    record Sign(Level level, Sha256 hash, Ticks ticks, @Nullable String comment)
            implements ReviewRequest {
        public Sign {
            member(level, "level");
            member(hash, "hash");
            member(ticks, "ticks");
        }
    }

    record SendBack(String reason) implements ReviewRequest {
        public SendBack {
            member(reason, "reason");
        }
    }

    /**
     * Sensitive material (PUB-03).
     *
     * @param office who was asked
     * @param reference number of the request; null while there is none
     */
    record Sensitive(Office office, @Nullable String reference) implements ReviewRequest {
        public Sensitive {
            member(office, "office");
        }
    }

    /** The emergency lane (PUB-04). */
    record Urgent(String because) implements ReviewRequest {
        public Urgent {
            member(because, "because");
        }
    }

    /**
     * An edition was read again in full (PUB-04).
     *
     * @param edition its number
     */
    record ReadAgain(Integer edition, Reread.Finding finding, @Nullable String note)
            implements ReviewRequest {
        public ReadAgain {
            member(edition, "edition");
            member(finding, "finding");
        }
    }

    /** An entry of the dictionary stands in this document by exception (PUB-06). */
    record Allow(String word, String reason) implements ReviewRequest {
        public Allow {
            member(word, "word");
            member(reason, "reason");
        }
    }
}
