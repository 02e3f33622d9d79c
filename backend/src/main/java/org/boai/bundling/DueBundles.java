package org.boai.bundling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.boai.publishing.Due;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/** The bundles whose time has come, each published in the name of who set the time. */
@ApplicationScoped
class DueBundles implements Due {
    private static final Logger LOG = Logger.getLogger(DueBundles.class);
    private static final int MOST = 20;

    private final PublishBundle publish;
    private final Clock clock;

    DueBundles(PublishBundle publish, Clock clock) {
        this.publish = publish;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        Due.catchUp(this::list, this::publish);
    }

    @Transactional
    List<UUID> list(int after) {
        return Bundle.<Bundle>find("scheduledAt <= ?1 order by scheduledAt, id", clock.instant())
                .range(after, after + MOST - 1)
                .stream()
                .map(bundle -> bundle.id)
                .toList();
    }

    private void publish(UUID id) {
        try {
            publish.ifDue(id);
        } catch (Refused no) {
            LOG.warnf("Bundle %s cannot be published at its time: %s", id, no.getMessage());
            publish.free(id, no);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Bundle %s is published later; the others go on", id);
        }
    }
}
