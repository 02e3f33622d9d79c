package org.boai.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.SiteTopic;

/** Where the generator reads what is live now. */
public interface LiveSource {

    /** A live item that was fetched but not yet parsed. */
    interface Fetched {
        DocumentId document();

        /** Parses it, on whatever thread asks. */
        LiveItem read();
    }

    /** Hands over every live item, published and withdrawn, one at a time and in any order. */
    void each(Consumer<Fetched> sink);

    /** These live items as they are now; a document that was never public is left out. */
    Map<DocumentId, LiveItem> find(Collection<DocumentId> documents);

    /** The managed list of topics, in any order. */
    List<SiteTopic> topics();
}
