package org.boai.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.SiteTopic;

/** Live items in memory. */
final class MemorySource implements LiveSource {
    static final List<SiteTopic> TOPICS =
            List.of(
                    new SiteTopic(new Slug("first-aid"), "应急救护", "First aid"),
                    new SiteTopic(new Slug("youth"), "青少年", "Youth"),
                    new SiteTopic(new Slug("relief"), "赈济救援", "Relief"),
                    new SiteTopic(new Slug("volunteers"), "志愿服务", "Volunteers"));

    final Map<DocumentId, LiveItem> items = new ConcurrentHashMap<>();

    /** Those of the items that cannot be read. */
    final Set<DocumentId> unreadable = ConcurrentHashMap.newKeySet();

    MemorySource put(LiveItem item) {
        items.put(item.document(), item);
        return this;
    }

    MemorySource put(Collection<? extends LiveItem> all) {
        all.forEach(this::put);
        return this;
    }

    @Override
    public void each(Consumer<LiveItem> sink, BiConsumer<DocumentId, String> told) {
        var found = find(List.copyOf(items.keySet()));
        found.items().values().forEach(sink);
        found.unreadable().forEach(told);
    }

    @Override
    public Found find(Collection<DocumentId> documents) {
        var found = new HashMap<DocumentId, LiveItem>();
        var not = new HashMap<DocumentId, String>();
        for (var document : documents) {
            var item = items.get(document);
            if (unreadable.contains(document)) {
                not.put(document, "cannot be read");
            } else if (item != null) {
                found.put(document, item);
            }
        }
        return new Found(found, not);
    }

    @Override
    public List<SiteTopic> topics() {
        return TOPICS;
    }
}
