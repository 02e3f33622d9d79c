package org.boai.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.Composition;
import org.boai.site.index.SiteTopic;

/** Where the generator reads what is live now. */
public interface LiveSource {

    /** A live item that was fetched but not yet parsed. */
    interface Fetched {
        DocumentId document();

        /** How many bytes its stored form has. */
        int bytes();

        /**
         * Parses it, on whatever thread asks.
         *
         * @throws UnreadableItem when this build does not understand it
         */
        LiveItem read();
    }

    /**
     * What was found of the documents that were asked for.
     *
     * @param items as they are now; a document that was never public is left out
     * @param unreadable why a live item that is there cannot be read
     * @param bytes how many the stored forms of the items have together
     */
    record Found(Map<DocumentId, LiveItem> items, Map<DocumentId, String> unreadable, long bytes) {}

    /** Hands over every live item, published and withdrawn, one at a time and in any order. */
    void each(Consumer<Fetched> sink);

    /** All of them at once: asked in portions by who asks for many. */
    Found find(Collection<DocumentId> documents);

    /** The managed list of topics, in any order. */
    List<SiteTopic> topics();

    /** What staff chose for the home pages. A change of it comes with a nudge of what it moves. */
    Composition composition();
}
