package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/** The public documents that have expired, each withdrawn in the name of who set the time. */
@ApplicationScoped
class DueWithdrawals implements Due {
    private static final Logger LOG = Logger.getLogger(DueWithdrawals.class);
    private static final int MOST = 100;

    private final Withdraw withdraw;
    private final Audit audit;
    private final Clock clock;

    DueWithdrawals(Withdraw withdraw, Audit audit, Clock clock) {
        this.withdraw = withdraw;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        Due.catchUp(this::list, this::withdraw);
    }

    @Transactional
    List<DocumentId> list(int after) {
        return Document.<Document>find("expiresAt <= ?1 order by expiresAt, id", clock.instant())
                .range(after, after + MOST - 1)
                .stream()
                .map(Document::documentId)
                .toList();
    }

    /** Withdraws it, or drops the plan with the reason when a rule says no. */
    void withdraw(DocumentId id) {
        try {
            withdraw.ifExpired(id);
        } catch (Refused no) {
            LOG.warnf("Document %s cannot be withdrawn at its time: %s", id, no.getMessage());
            free(id, no);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Document %s is withdrawn later; the others go on", id);
        }
    }

    @Transactional
    void free(DocumentId id, Refused no) {
        var document = Document.lock(id);
        if (document.expiresAt != null && !document.expiresAt.isAfter(clock.instant())) {
            FailedPlan.ofWithdrawal(document, no.refusal().message());
            Expire.clear(document);
            audit.record(Audit.SYSTEM, "withdrawal-failed", id, Due.told(no.refusal()));
        }
    }
}
