package org.boai.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    MemorySource put(LiveItem item) {
        items.put(item.document(), item);
        return this;
    }

    MemorySource put(Collection<? extends LiveItem> all) {
        all.forEach(this::put);
        return this;
    }

    @Override
    public void each(Consumer<Fetched> sink) {
        items.values().forEach(item -> sink.accept(new InMemory(item)));
    }

    private record InMemory(LiveItem read) implements Fetched {
        @Override
        public DocumentId document() {
            return read.document();
        }
    }

    @Override
    public Map<DocumentId, LiveItem> find(Collection<DocumentId> documents) {
        var found = new HashMap<DocumentId, LiveItem>();
        for (var document : documents) {
            var item = items.get(document);
            if (item != null) {
                found.put(document, item);
            }
        }
        return found;
    }

    @Override
    public List<SiteTopic> topics() {
        return TOPICS;
    }
}
