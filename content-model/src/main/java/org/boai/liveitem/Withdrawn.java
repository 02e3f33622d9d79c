package org.boai.liveitem;

import java.time.Instant;
import java.util.List;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A document that was taken off the site: its address says why and since when (PUB-11).
 *
 * @param reason shown to the public, 1 to 500 characters
 * @param replacement where readers should go instead, or null
 */
public record Withdrawn(
        DocumentId document,
        ContentId contentId,
        Address address,
        long version,
        List<Slug> formerSlugs,
        String title,
        String reason,
        Instant withdrawnAt,
        @Nullable SitePath replacement)
        implements LiveItem {
    public Withdrawn {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
    }
}
