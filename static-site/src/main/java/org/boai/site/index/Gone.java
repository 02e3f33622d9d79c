package org.boai.site.index;

import java.time.Instant;
import java.util.List;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.liveitem.Withdrawn;
import org.jspecify.annotations.Nullable;

/** A document that was taken off the site, and what its address says instead (PUB-11). */
public record Gone(
        DocumentId document,
        ContentId contentId,
        Address address,
        long version,
        List<Slug> formerSlugs,
        String title,
        String reason,
        Instant withdrawnAt,
        @Nullable SitePath replacement)
        implements Entry {

    static Gone of(Withdrawn item) {
        return new Gone(
                item.document(),
                item.contentId(),
                item.address(),
                item.version(),
                item.formerSlugs(),
                item.title(),
                item.reason(),
                item.withdrawnAt(),
                item.replacement());
    }
}
