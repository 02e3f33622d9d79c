package org.boai.copying;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.boai.language.Bilingual;
import org.jboss.logging.Logger;

/** Tells every node when the copy of the site does not follow, and why. */
@ApplicationScoped
public class CopyReport {
    private static final Logger LOG = Logger.getLogger(CopyReport.class);
    private static final Bilingual NOTHING = new Bilingual("", "");

    private final CopyConfig config;
    private final Clock clock;

    CopyReport(CopyConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * A copy that does not follow the site.
     *
     * @param attempts how often it was tried in vain
     */
    public record Trouble(Instant since, int attempts, Bilingual reason) {}

    /** What is wrong with the copy; nothing when it follows, or when there is none. */
    public Optional<Trouble> trouble() {
        if (config.bucket().isEmpty()) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> SiteCopy.<SiteCopy>findByIdOptional(SiteCopy.ONLY))
                .filter(copy -> copy.failingSince != null)
                .map(copy -> new Trouble(copy.failingSince, copy.attempts, copy.why()));
    }

    void succeeded() {
        note(
                copy -> {
                    copy.copiedAt = clock.instant();
                    copy.failingSince = null;
                    copy.attempts = 0;
                    copy.tell(NOTHING);
                });
    }

    void failed(Bilingual reason) {
        note(
                copy -> {
                    if (copy.failingSince == null) {
                        copy.failingSince = clock.instant();
                    }
                    copy.attempts++;
                    copy.tell(reason);
                });
    }

    /** A database that is away is told elsewhere; the copy goes on without it. */
    private void note(Consumer<SiteCopy> change) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                var copy =
                                        SiteCopy.<SiteCopy>findByIdOptional(SiteCopy.ONLY)
                                                .orElseGet(SiteCopy::new);
                                change.accept(copy);
                                copy.persist();
                            });
        } catch (RuntimeException e) {
            LOG.warnf("How the copy of the site fares cannot be noted now: %s", e.getMessage());
        }
    }
}
