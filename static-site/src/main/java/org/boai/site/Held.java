package org.boai.site;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;

/**
 * Items that are kept at hand, so that they need not be fetched twice, as long as they take no more
 * than a third of the heap. Safe for use by several threads.
 */
final class Held {
    private static final long MOST = Runtime.getRuntime().maxMemory() / 3;

    /** A large table takes 2.4 bytes for each byte of its stored form; text takes less. */
    private static final int PER_STORED_BYTE = 3;

    private final Map<DocumentId, LiveItem> items = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** What is at hand, by document. */
    Map<DocumentId, LiveItem> items() {
        return Collections.unmodifiableMap(items);
    }

    /** Keeps an item if there is room. */
    void offer(LiveItem item, long storedBytes) {
        if (hasRoomFor(storedBytes)) {
            items.put(item.document(), item);
        }
    }

    /** Keeps all of them if there is room, or none. */
    void offer(Collection<LiveItem> some, long storedBytes) {
        if (hasRoomFor(storedBytes)) {
            some.forEach(item -> items.put(item.document(), item));
        }
    }

    private boolean hasRoomFor(long storedBytes) {
        var needed = storedBytes * PER_STORED_BYTE;
        if (bytes.addAndGet(needed) <= MOST) {
            return true;
        }
        bytes.addAndGet(-needed);
        return false;
    }
}
