package org.boai.outbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;

/** What was published, withdrawn or written and did not reach an output, with the reason. */
@ApplicationScoped
public class Undelivered {
    private static final int MOST = 50;

    private static final String LIST =
            """
            select outbox.id, outbox.target, outbox.document_id, coalesce(document.title, ''),
                   outbox.reason, outbox.attempts, outbox.parked_at
            from outbox left join document on document.id = outbox.document_id
            where outbox.attempts > 0
            order by outbox.target = any (:readers) desc, outbox.parked_at nulls last, outbox.id
            limit :most
            """;

    private static final String TRY_AGAIN =
            """
            update outbox set attempts = 0, parked_at = null, due_at = now()
            where id = :id and attempts > 0
            returning document_id
            """;

    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;
    private final String[] forReaders;

    Undelivered(
            EntityManager database, Outbox outbox, Audit audit, @All List<Projection> projections) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.forReaders =
                projections.stream()
                        .filter(Projection::isForReaders)
                        .map(Projection::target)
                        .toArray(String[]::new);
    }

    /**
     * One that failed at least once.
     *
     * @param document which one, or empty for a whole output that is made again
     * @param parkedAt since when it is not tried again unasked, or empty while it still is
     */
    public record Line(
            long id,
            String target,
            Optional<DocumentId> document,
            String title,
            String reason,
            int attempts,
            Optional<Instant> parkedAt) {}

    /** At most 50; first what readers wait for, and of that what nobody tries again. */
    @Transactional
    public List<Line> list() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                database.createNativeQuery(LIST, Tuple.class)
                        .setParameter("readers", forReaders)
                        .setParameter("most", MOST)
                        .getResultList();
        return rows.stream().map(Undelivered::line).toList();
    }

    /**
     * Has one delivered again, at once.
     *
     * @throws Refused {@code forbidden} unless the actor holds the final review, {@code not-found}
     *     when it was delivered meanwhile
     */
    @Transactional
    public void tryAgain(Actor actor, long id) {
        if (!actor.has(Role.FINAL_REVIEWER)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以要求重送。",
                                    "Only final reviewers may have it delivered again.")));
        }
        @SuppressWarnings("unchecked")
        List<UUID> found =
                database.createNativeQuery(TRY_AGAIN, UUID.class)
                        .setParameter("id", id)
                        .getResultList();
        if (found.isEmpty()) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual(
                                    "没有送到的这一项（可能已经送到）",
                                    "this undelivered entry (it may have been delivered meanwhile)")));
        }
        if (found.getFirst() == null) {
            audit.record(actor, "deliver-again");
        } else {
            audit.record(actor, "deliver-again", new DocumentId(found.getFirst()), Map.of());
        }
        outbox.wakeAfterCommit();
    }

    private static Line line(Tuple row) {
        return new Line(
                row.get(0, Long.class),
                row.get(1, String.class),
                Optional.ofNullable(row.get(2, UUID.class)).map(DocumentId::new),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Integer.class),
                Optional.ofNullable(row.get(6, Instant.class)));
    }
}
