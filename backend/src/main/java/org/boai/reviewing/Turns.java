package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Document;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.PersonId;
import org.boai.workflow.ReviewRules.Submitted;
import org.boai.workflow.Ticks;

/**
 * What a person may sign or publish now (PUB-01, PUB-02). The rules are asked for each document,
 * the database a few times for all of them.
 */
@ApplicationScoped
public class Turns {
    /** So many of a stage are looked at; what waits behind them is named as more. */
    private static final int LOOKED_AT = 500;

    private static final Ticks ALL = new Ticks(true, true, true, true);

    /** The emergency lane first, then what was submitted first (PUB-04). */
    private static final String IN_STAGE =
            """
            select document, edition.contentHash from Document document
            join Edition edition on edition.id = document.submittedEditionId
            where document.stage = :stage and document.trashedAt is null
            order by document.urgentSince nulls last, edition.createdAt, document.id
            """;

    private static final String WRITERS =
            """
            select document.id, writer from Document document
            join Edition edition on edition.id = document.submittedEditionId
            join edition.writers writer
            where document.id in :documents
            """;

    private static final String SIGN_OFFS =
            """
            select signed from SignOff signed
            join Document document on document.id = signed.documentId
                and document.reviewRound = signed.reviewRound
            where document.id in :documents
            """;

    private final EntityManager database;
    private final Eligibility eligibility;
    private final Seats seats;

    Turns(EntityManager database, Eligibility eligibility, Seats seats) {
        this.database = database;
        this.eligibility = eligibility;
        this.seats = seats;
    }

    /**
     * What waits for a person in one stage.
     *
     * @param documents the emergency lane first, then what waits longest
     * @param more whether others wait behind them
     */
    public record Waiting(DraftStage stage, List<DocumentId> documents, boolean more) {}

    /** Stage by stage, of those in which this person may act at all; at most so many of each. */
    @Transactional
    public List<Waiting> of(Actor actor, int most) {
        var levels = eligibility.levels(actor);
        var seated = seats.of(actor);
        var signing =
                levels.stream()
                        .map(
                                level ->
                                        in(
                                                level.stage(),
                                                most,
                                                edition -> seated.signing(edition, level, ALL)));
        var publishing =
                Stream.of(DraftStage.APPROVED)
                        .filter(_ -> levels.contains(Level.FINAL))
                        .map(stage -> in(stage, most, seated::publishing));
        return Stream.concat(signing, publishing).toList();
    }

    private Waiting in(DraftStage stage, int most, Function<Submitted, Seats.Verdict> rule) {
        var candidates =
                database.createQuery(IN_STAGE, Object[].class)
                        .setParameter("stage", stage)
                        .setMaxResults(LOOKED_AT + 1)
                        .getResultList();
        var ids = candidates.stream().map(row -> ((Document) row[0]).id).toList();
        var writers = writers(ids);
        var signed = signOffs(ids);
        var documents =
                candidates.stream()
                        .limit(LOOKED_AT)
                        .filter(
                                row -> {
                                    var document = (Document) row[0];
                                    var edition =
                                            new Submitted(
                                                    new Sha256((String) row[1]),
                                                    writers.getOrDefault(document.id, Set.of()),
                                                    signed
                                                            .getOrDefault(document.id, List.of())
                                                            .stream()
                                                            .map(SignOff::signed)
                                                            .toList(),
                                                    Reviews.clearance(document));
                                    return rule.apply(edition).why().isEmpty();
                                })
                        .map(row -> ((Document) row[0]).documentId())
                        .toList();
        return new Waiting(
                stage,
                documents.subList(0, Math.min(most, documents.size())),
                documents.size() > most || candidates.size() > LOOKED_AT);
    }

    private Map<UUID, Set<PersonId>> writers(List<UUID> documents) {
        return database.createQuery(WRITERS, Object[].class)
                .setParameter("documents", documents)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(
                                        row -> new PersonId((UUID) row[1]), Collectors.toSet())));
    }

    private Map<UUID, List<SignOff>> signOffs(List<UUID> documents) {
        return database.createQuery(SIGN_OFFS, SignOff.class)
                .setParameter("documents", documents)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.documentId));
    }
}
