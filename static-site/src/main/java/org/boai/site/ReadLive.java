package org.boai.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.site.index.Entry;

/**
 * Reads all that is live on all cores. Items stay at hand for the pages that are written next, as
 * far as a share of the memory allows; the rest is fetched again then.
 */
final class ReadLive {
    private final Collection<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Held held = new Held();
    private final Map<DocumentId, String> unreadable = new ConcurrentHashMap<>();

    private ReadLive() {}

    static ReadLive from(LiveSource source) {
        var reading = new ReadLive();
        try (var workers = new Workers()) {
            source.each(fetched -> workers.submit(() -> reading.take(fetched)));
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

    /** Items that need not be fetched again. */
    Held held() {
        return held;
    }

    /** Items that the index cannot take, with the reason. */
    Map<DocumentId, String> unreadable() {
        return unreadable;
    }

    private void take(LiveSource.Fetched fetched) {
        LiveItem item;
        try {
            item = fetched.read();
        } catch (UnreadableItem e) {
            unreadable.put(fetched.document(), e.getMessage());
            return;
        }
        try {
            entries.add(Entry.of(item));
        } catch (RuntimeException e) {
            unreadable.put(item.document(), WritePages.reason(e));
            return;
        }
        held.offer(item, fetched.bytes());
    }
}
