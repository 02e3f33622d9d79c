package org.boai.liveitem;

import java.time.Instant;
import java.util.List;
import org.boai.content.Content;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.document.Slug;

/**
 * A document that the public can read.
 *
 * @param edition number of the edition that is shown, from 1
 * @param contentHash SHA-256 of the canonical content, the one that was signed
 * @param firstPublishedAt set by the server at the first publication (PUB-07)
 * @param publishedAt set by the server at this publication
 * @param changes what changed at each later publication, newest first (PUB-08)
 * @param origin who answers for it: the three reviewers, or the importer
 */
public record Published(
        DocumentId document,
        ContentId contentId,
        Address address,
        long version,
        List<Slug> formerSlugs,
        Content content,
        int edition,
        Sha256 contentHash,
        Instant firstPublishedAt,
        Instant publishedAt,
        List<Change> changes,
        Origin origin)
        implements LiveItem {
    public Published {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** A later publication and its public note. */
    public record Change(Instant at, String note) {}

    /**
     * The date by which lists are ordered: the original one of a legacy item, else the first
     * publication.
     */
    public Instant datedAt() {
        return switch (origin) {
            case Origin.Reviewed _ -> firstPublishedAt;
            case Origin.Imported imported -> imported.originallyPublishedAt();
            case Origin.Revised revised -> revised.legacy().originallyPublishedAt();
        };
    }
}
