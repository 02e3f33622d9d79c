package org.boai.site;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Renders on all cores with a bounded number of documents in memory. */
final class Workers implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = 64 * CORES;

    private final ExecutorService pool =
            Executors.newFixedThreadPool(
                    CORES, Thread.ofPlatform().name("site-", 0).daemon().factory());
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<IOException> failure = new AtomicReference<>();

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
     * @throws IOException the first one that a task met
     */
    void finish() throws IOException {
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
        if (failure.get() != null) {
            throw new IOException("页面不能写入 (cannot write pages)", failure.get());
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
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }
}
