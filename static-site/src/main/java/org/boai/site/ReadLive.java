package org.boai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.site.index.Card;
import org.boai.site.index.Entry;

/** Reads on all cores what the index keeps of all that is live. */
final class ReadLive {
    private final Collection<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Map<DocumentId, String> unreadable = new ConcurrentHashMap<>();
    private final Map<Slug, Slug> topics = new ConcurrentHashMap<>();

    private ReadLive() {}

    static ReadLive from(LiveSource source) {
        var reading = new ReadLive();
        try (var workers = new Workers()) {
            source.eachEntry(some -> workers.submit(() -> some.forEach(reading::take)));
            workers.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading writes no files", e);
        }
        return reading;
    }

    /** What the index keeps of each item. */
    Collection<Entry> entries() {
        return entries;
    }

    /** Items that the index cannot take, with the reason. */
    Map<DocumentId, String> unreadable() {
        return unreadable;
    }

    /** Some fifty topics are named by tens of thousands of cards: each is kept once. */
    private Entry sharing(Entry entry) {
        return entry instanceof Card card
                ? card.naming(card.topics().stream().map(this::sharing).toList())
                : entry;
    }

    private Slug sharing(Slug topic) {
        var known = topics.putIfAbsent(topic, topic);
        return known == null ? topic : known;
    }

    private void take(LiveSource.Fetched<Entry> fetched) {
        try {
            entries.add(sharing(fetched.read()));
        } catch (UnreadableItem e) {
            unreadable.put(fetched.document(), e.getMessage());
        } catch (RuntimeException e) {
            unreadable.put(fetched.document(), WritePages.reason(e));
        }
    }
}
