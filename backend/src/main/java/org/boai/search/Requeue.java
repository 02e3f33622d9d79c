package org.boai.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.boai.document.DocumentId;
import org.boai.outbox.Outbox;

/** Nudges about a live item once more. */
@ApplicationScoped
class Requeue {
    private final Outbox outbox;

    Requeue(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    void nudge(DocumentId document, long version) {
        outbox.enqueue(List.of(new Outbox.Nudge(document, version)));
    }
}
