package org.boai.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.Composition;
import org.boai.site.index.Entry;
import org.boai.site.index.SiteTopic;

/** Where the generator reads what is live now. */
public interface LiveSource {

    /**
     * A live item that was fetched but not yet parsed.
     *
     * @param <T> what it is parsed as
     */
    interface Fetched<T> {
        DocumentId document();

        /**
         * Parses it, on whatever thread asks.
         *
         * @throws UnreadableItem when this build does not understand it
         */
        T read();
    }

    /**
     * What was found of the documents that were asked for.
     *
     * @param items as they are now; a document that was never public is left out
     * @param unreadable why a live item that is there cannot be read
     */
    record Found(Map<DocumentId, LiveItem> items, Map<DocumentId, String> unreadable) {}

    /** Hands over every live item, published and withdrawn, in small portions and in any order. */
    void each(Consumer<List<Fetched<LiveItem>>> sink);

    /** Hands over in the same way what an index keeps of each, without fetching any text. */
    void eachEntry(Consumer<List<Fetched<Entry>>> sink);

    /** All of them at once: asked in portions by who asks for many. */
    Found find(Collection<DocumentId> documents);

    /** The managed list of topics, in any order. */
    List<SiteTopic> topics();

    /** What staff chose for the home pages. A change of it comes with a nudge of what it moves. */
    Composition composition();
}
