package org.boai.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.Composition;
import org.boai.site.index.SiteTopic;
import org.boai.site.index.SiteTopic.Section;

/** Live items in memory. */
final class MemorySource implements LiveSource {
    static final List<SiteTopic> TOPICS =
            List.of(
                    new SiteTopic(
                            new Slug("first-aid"),
                            "应急救护",
                            "First aid",
                            0,
                            Section.WORK,
                            "学会在急救人员到来之前做对的事。",
                            "What to do before help arrives."),
                    new SiteTopic(new Slug("youth"), "青少年", "Youth", 1, Section.PROJECT, "", ""),
                    SiteTopic.plain(new Slug("relief"), "赈济救援", "Relief", 2),
                    SiteTopic.plain(new Slug("volunteers"), "志愿服务", "Volunteers", 3));

    volatile List<SiteTopic> topics = TOPICS;

    private static final int STORED_BYTES = 10_000;

    final Map<DocumentId, LiveItem> items = new ConcurrentHashMap<>();

    /** Those of the items that cannot be read. */
    final Set<DocumentId> unreadable = ConcurrentHashMap.newKeySet();

    /** What staff chose for the home pages. */
    volatile Composition composition = Composition.NONE;

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
        items.values().forEach(item -> sink.accept(new InMemory(item, unreadable::contains)));
    }

    private record InMemory(LiveItem item, Predicate<DocumentId> isUnreadable) implements Fetched {
        @Override
        public DocumentId document() {
            return item.document();
        }

        @Override
        public int bytes() {
            return STORED_BYTES;
        }

        @Override
        public LiveItem read() {
            if (isUnreadable.test(document())) {
                throw new UnreadableItem("made so by the test", null);
            }
            return item;
        }
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
        return new Found(found, not, (long) STORED_BYTES * found.size());
    }

    @Override
    public List<SiteTopic> topics() {
        return topics;
    }

    @Override
    public Composition composition() {
        return composition;
    }
}
