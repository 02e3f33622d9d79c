package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * How many files are sent at once. Each holds a thread as long as its reader is slow, and pages,
 * search and the desk need threads too.
 */
@ApplicationScoped
class DownloadSlots {
    private final Semaphore free;

    DownloadSlots(StorageConfig config) {
        this.free = new Semaphore(config.downloads());
    }

    /**
     * @throws Refused {@code too-many-downloads} when all are taken
     */
    void take() {
        if (!free.tryAcquire()) {
            throw new Refused(
                    new Refusal.Unavailable(
                            "too-many-downloads",
                            new Bilingual(
                                    "现在下载的人太多。请过一分钟再试。",
                                    "Too many people are downloading just now. Please try again in a minute.")));
        }
    }

    void giveBack() {
        free.release();
    }

    int free() {
        return free.availablePermits();
    }
}
