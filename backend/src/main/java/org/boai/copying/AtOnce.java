package org.boai.copying;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does the same to many things, a few at a time; the first failure ends it. */
final class AtOnce {
    private AtOnce() {}

    /** What is done to one of them. */
    @FunctionalInterface
    interface Work<T> {
        void on(T thing) throws IOException;
    }

    /**
     * Returns when all is done.
     *
     * @throws IOException the first failure, when nothing is under way any more
     */
    static <T> void each(int atOnce, Collection<T> things, Work<T> work)
            throws IOException, InterruptedException {
        var left = new ConcurrentLinkedQueue<>(things);
        try (var threads =
                Executors.newFixedThreadPool(
                        atOnce, Thread.ofPlatform().daemon().name("copy site ", 1).factory())) {
            var workers =
                    IntStream.range(0, Math.min(atOnce, things.size()))
                            .mapToObj(_ -> threads.submit(() -> work(left, work)))
                            .toList();
            awaitAll(workers, left);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotWhole told) {
                throw told;
            }
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** Whoever is told to end here leaves nothing behind that goes on. */
    private static void awaitAll(List<Future<Boolean>> workers, Queue<?> left)
            throws ExecutionException, InterruptedException {
        try {
            for (var worker : workers) {
                worker.get();
            }
        } finally {
            left.clear();
        }
    }

    private static <T> boolean work(Queue<T> left, Work<T> work) throws IOException {
        boolean done = false;
        try {
            for (var thing = left.poll(); thing != null; thing = left.poll()) {
                work.on(thing);
            }
            done = true;
            return done;
        } finally {
            if (!done) {
                left.clear();
            }
        }
    }
}
