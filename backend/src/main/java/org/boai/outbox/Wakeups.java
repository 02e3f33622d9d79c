package org.boai.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets workers sleep until there is something to do. */
@ApplicationScoped
public class Wakeups {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long count;

    /** How often it was woken so far; to be read before looking for work. */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    public void wakeAll() {
        lock.lock();
        try {
            count++;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until woken after {@code seen}, or until the time is over.
     *
     * @throws InterruptedException when the worker is told to end
     */
    void awaitAfter(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            var left = longest.toNanos();
            while (count == seen && left > 0) {
                left = woken.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
