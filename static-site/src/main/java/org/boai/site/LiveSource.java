package org.boai.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.SiteTopic;

/** Where the generator reads what is live now. */
public interface LiveSource {

    /**
     * What was found of the documents that were asked for.
     *
     * @param items as they are now; a document that was never public is left out
     * @param unreadable why a live item that is there cannot be read
     */
    record Found(Map<DocumentId, LiveItem> items, Map<DocumentId, String> unreadable) {}

    /**
     * Hands over every live item, published and withdrawn, one at a time and in any order.
     *
     * @param unreadable is told of those that are there and cannot be read, with the reason
     */
    void each(Consumer<LiveItem> sink, BiConsumer<DocumentId, String> unreadable);

    Found find(Collection<DocumentId> documents);

    /** The managed list of topics, in any order. */
    List<SiteTopic> topics();
}
