package org.boai.site.index;

import java.util.List;
import java.util.Map;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What staff chose for the home page of each language. A document that is not live is passed over,
 * and what is newest takes its place.
 */
public record Composition(Map<ContentLocale, Slots> homes) {

    /** How many documents stand beside the lead. */
    public static final int FEATURED = 4;

    /** Nothing is chosen: every place shows what is newest. */
    public static final Composition NONE = new Composition(Map.of());

    private static final Slots FREE = new Slots(null, List.of());

    public Composition {
        homes = Map.copyOf(homes);
    }

    /**
     * @param lead what opens the page, or null for the newest article
     * @param featured beside it, in this order; the newest articles fill what is left
     */
    public record Slots(@Nullable DocumentId lead, List<DocumentId> featured) {
        public Slots {
            featured = List.copyOf(featured);
        }
    }

    public Slots of(ContentLocale locale) {
        return homes.getOrDefault(locale, FREE);
    }
}
