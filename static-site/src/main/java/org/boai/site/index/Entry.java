package org.boai.site.index;

import java.util.List;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;

/** What the index keeps of a live item. */
public sealed interface Entry permits Card, Gone {

    DocumentId document();

    ContentId contentId();

    Address address();

    long version();

    List<Slug> formerSlugs();

    static Entry of(LiveItem item) {
        return switch (item) {
            case Published published -> Card.of(published);
            case Withdrawn withdrawn -> Gone.of(withdrawn);
        };
    }

    /** The addresses that it was public under before. */
    default List<Address> formerAddresses() {
        var now = address();
        return formerSlugs().stream()
                .filter(slug -> !slug.equals(now.slug()))
                .map(slug -> new Address(now.kind(), now.locale(), slug))
                .toList();
    }
}
