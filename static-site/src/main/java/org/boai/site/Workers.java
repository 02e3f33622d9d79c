package org.boai.site;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Works on all cores, with a bounded number of tasks, and of what they hold, in memory. */
final class Workers implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = 8 * CORES;

    private final ExecutorService pool =
            Executors.newFixedThreadPool(
                    CORES, Thread.ofPlatform().name("site-", 0).daemon().factory());
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** A piece of work that writes files. */
    interface Task {
        void run() throws IOException;
    }

    /** Hands over a task, waiting while too many are under way. */
    void submit(Task task) {
        room.acquireUninterruptibly();
        pool.execute(() -> run(task));
    }

    /**
     * Waits until all is done.
     *
     * @throws IOException when that is the first failure that a task met; any other failure is
     *     thrown unchecked, so that no page is lost in silence
     */
    void finish() throws IOException {
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
        switch (failure.get()) {
            case null -> {}
            case IOException unwritten -> throw unwritten;
            case RuntimeException fault -> throw fault;
            case Throwable fault -> throw new IllegalStateException(fault.toString(), fault);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private void run(Task task) {
        try {
            if (failure.get() == null) {
                task.run();
            }
        } catch (Throwable e) { // an Error would end the thread, and the page with it
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }
}
