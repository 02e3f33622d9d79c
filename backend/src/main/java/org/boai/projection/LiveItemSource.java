package org.boai.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.live.LiveItems;
import org.boai.liveitem.LiveItem;
import org.boai.site.LiveSource;
import org.boai.site.index.SiteTopic;

/** Hands the generator what is live, a page of rows at a time. */
@ApplicationScoped
class LiveItemSource implements LiveSource {
    private static final int ROWS = 200;

    private final LiveItems live;

    LiveItemSource(LiveItems live) {
        this.live = live;
    }

    @Override
    public void each(Consumer<LiveItem> sink) {
        var after = new UUID(0, 0);
        var items = live.after(after, ROWS);
        while (!items.isEmpty()) {
            items.forEach(sink);
            after = items.getLast().document().value();
            items = live.after(after, ROWS);
        }
    }

    @Override
    public Map<DocumentId, LiveItem> find(Collection<DocumentId> documents) {
        var found = new HashMap<DocumentId, LiveItem>();
        live.find(documents).forEach(item -> found.put(item.document(), item));
        return found;
    }

    @Override
    public List<SiteTopic> topics() {
        return live.topics().stream()
                .map(topic -> new SiteTopic(topic.slug(), topic.zh(), topic.en()))
                .toList();
    }
}
