package org.boai.site.view;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/**
 * Where pages are put together, one after the other in the same memory: to make and clear it anew
 * for each page was a quarter of what a build left to collect. Safe for use by several threads.
 */
final class Drafts {

    /** Most pages are smaller. */
    private static final int USUAL = 16 * 1024;

    /** A page that is larger gives its memory back. */
    private static final int LARGEST = 256 * 1024;

    /** As many as can be written at a time, however many wait for their turn. */
    private static final int KEPT = Runtime.getRuntime().availableProcessors();

    private final Queue<Html> free = new ArrayBlockingQueue<>(KEPT);

    /** The bytes of what is written. */
    byte[] of(Consumer<Html> writer) {
        var draft = free.poll();
        if (draft == null) {
            draft = new Html(USUAL);
        }
        writer.accept(draft);
        var bytes = draft.bytes();
        if (draft.capacity() <= LARGEST) {
            free.offer(draft.clear());
        }
        return bytes;
    }
}
