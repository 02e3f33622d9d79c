package org.boai.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.Composition;
import org.boai.site.index.Entry;
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

    final Map<DocumentId, LiveItem> items = new ConcurrentHashMap<>();

    /** Those of the items that cannot be read. */
    final Set<DocumentId> unreadable = ConcurrentHashMap.newKeySet();

    /** Those of the items of which only the text cannot be read. */
    final Set<DocumentId> unreadableTexts = ConcurrentHashMap.newKeySet();

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
    public void each(Consumer<List<Fetched<LiveItem>>> sink) {
        items.values()
                .forEach(item -> sink.accept(List.of(fetched(item, () -> item, this::noText))));
    }

    @Override
    public void eachEntry(Consumer<List<Fetched<Entry>>> sink) {
        items.values()
                .forEach(
                        item ->
                                sink.accept(
                                        List.of(
                                                fetched(
                                                        item,
                                                        () -> Entry.of(item),
                                                        unreadable::contains))));
    }

    private boolean noText(DocumentId document) {
        return unreadable.contains(document) || unreadableTexts.contains(document);
    }

    private static <T> Fetched<T> fetched(
            LiveItem item, Supplier<T> as, Predicate<DocumentId> isUnreadable) {
        return new InMemory<>(item.document(), as, isUnreadable);
    }

    private record InMemory<T>(
            DocumentId document, Supplier<T> as, Predicate<DocumentId> isUnreadable)
            implements Fetched<T> {
        @Override
        public T read() {
            if (isUnreadable.test(document())) {
                throw new UnreadableItem("made so by the test", null);
            }
            return as.get();
        }
    }

    @Override
    public Found find(Collection<DocumentId> documents) {
        var found = new HashMap<DocumentId, LiveItem>();
        var not = new HashMap<DocumentId, String>();
        for (var document : documents) {
            var item = items.get(document);
            if (noText(document)) {
                not.put(document, "cannot be read");
            } else if (item != null) {
                found.put(document, item);
            }
        }
        return new Found(found, not);
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
