package org.boai.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
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
    public void each(Consumer<LiveItem> sink, BiConsumer<DocumentId, String> unreadable) {
        var page = live.after(new UUID(0, 0), ROWS);
        while (page.last().isPresent()) {
            page.items().forEach(sink);
            page.unreadable().forEach(one -> unreadable.accept(one.document(), one.why()));
            page = live.after(page.last().get(), ROWS);
        }
    }

    @Override
    public Found find(Collection<DocumentId> documents) {
        var found = live.find(documents);
        var items = new HashMap<DocumentId, LiveItem>();
        found.items().forEach(item -> items.put(item.document(), item));
        var unreadable = new HashMap<DocumentId, String>();
        found.unreadable().forEach(one -> unreadable.put(one.document(), one.why()));
        return new Found(items, unreadable);
    }

    @Override
    public List<SiteTopic> topics() {
        return live.topics().stream()
                .map(topic -> new SiteTopic(topic.slug(), topic.zh(), topic.en()))
                .toList();
    }
}
