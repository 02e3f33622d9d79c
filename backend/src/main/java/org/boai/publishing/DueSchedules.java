package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;
import org.boai.reviewing.Reviews;
import org.boai.workflow.Action;
import org.boai.workflow.DraftStage;
import org.jboss.logging.Logger;

/** The documents whose time has come, each published in the name of who set the time. */
@ApplicationScoped
class DueSchedules implements Due {
    private static final Logger LOG = Logger.getLogger(DueSchedules.class);
    private static final int MOST = 100;

    private final Publish publish;
    private final Audit audit;
    private final Clock clock;

    DueSchedules(Publish publish, Audit audit, Clock clock) {
        this.publish = publish;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void catchUp() {
        Due.catchUp(this::list, this::publish);
    }

    @Transactional
    List<DocumentId> list(int after) {
        return Document.<Document>find(
                        "scheduledAt <= ?1 and trashedAt is null order by scheduledAt, id",
                        clock.instant())
                .range(after, after + MOST - 1)
                .stream()
                .map(Document::documentId)
                .toList();
    }

    /** Publishes it, or frees it from its schedule with the reason when a rule says no. */
    void publish(DocumentId id) {
        try {
            publish.ifDue(id);
        } catch (Refused no) {
            LOG.warnf("Document %s cannot be published at its time: %s", id, no.getMessage());
            free(id, no);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Document %s is published later; the others go on", id);
        }
    }

    @Transactional
    void free(DocumentId id, Refused no) {
        var document = Document.lock(id);
        var isStillDue =
                document.scheduledAt != null && !document.scheduledAt.isAfter(clock.instant());
        if (document.stage == DraftStage.SCHEDULED && isStillDue) {
            Reviews.move(
                    document,
                    new Action.CancelSchedule(),
                    new Bilingual("取消定时发布", "cancel its schedule"));
            FailedPlan.ofPublication(document, no.refusal().message());
            document.scheduledAt = null;
            document.scheduledBy = null;
            document.updatedAt = clock.instant();
            audit.record(Audit.SYSTEM, "schedule-failed", id, Due.told(no.refusal()));
        }
    }
}
