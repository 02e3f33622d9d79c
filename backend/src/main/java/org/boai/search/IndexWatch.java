package org.boai.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.boai.outbox.Outbox;
import org.boai.outbox.Wakeups;
import org.jboss.logging.Logger;

/**
 * Notices that the index was lost behind our back, or is of an older definition, and has it made
 * again.
 */
@ApplicationScoped
class IndexWatch {
    private static final Logger LOG = Logger.getLogger(IndexWatch.class);

    private final PublicIndex index;
    private final Outbox outbox;
    private final Wakeups wakeups;
    private final SearchConfig config;
    private final Clock clock;
    private volatile Instant nextLook = Instant.EPOCH;

    IndexWatch(
            PublicIndex index, Outbox outbox, Wakeups wakeups, SearchConfig config, Clock clock) {
        this.index = index;
        this.outbox = outbox;
        this.wakeups = wakeups;
        this.config = config;
        this.clock = clock;
    }

    /** Someone was told that there is no index: the worker looks at once. */
    void suspectLoss() {
        nextLook = Instant.EPOCH;
        wakeups.wakeAll();
    }

    /** Looks when it is time to; to be called by the one worker that may write. */
    void look() {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(config.checkInterval());
        try {
            if (!index.isThere()) {
                LOG.warn("There is no search index of the present definition; it is made again");
                outbox.requestRebuild(SearchProjection.TARGET);
            }
        } catch (IOException e) {
            LOG.debugf("Elasticsearch cannot be asked now: %s", e.getMessage());
        }
    }
}
