package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.workflow.Role;

/** What went public by the emergency lane is read again in full within 24 hours (PUB-04). */
@ApplicationScoped
public class Rereads {
    /** From publication to the end of the re-read. */
    public static final Duration WITHIN = Duration.ofHours(24);

    private static final int MAX_NOTE = 500;
    private static final int MOST = 100;

    private static final String OPEN =
            """
            select reread, edition from Reread reread
            join Edition edition on edition.id = reread.editionId
            where reread.doneAt is null order by reread.dueAt, reread.editionId
            """;

    private static final String OPEN_OF_ONE =
            """
            select reread, edition from Reread reread
            join Edition edition on edition.id = reread.editionId
            where reread.documentId = :document and reread.doneAt is null
            order by reread.dueAt, reread.editionId
            """;

    private final EntityManager database;
    private final Audit audit;
    private final Clock clock;

    Rereads(EntityManager database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A re-read that nobody has done yet. */
    public record Open(
            DocumentId document, String title, int number, Instant dueAt, boolean late) {}

    /** After a publication: asks for the re-read of what was urgent. The document is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Document document, Edition edition) {
        if (document.urgentSince != null) {
            var reread = new Reread();
            reread.editionId = edition.id;
            reread.documentId = document.id;
            reread.dueAt = clock.instant().plus(WITHIN);
            reread.note = "";
            reread.persist();
            DeclareUrgent.calm(document);
        }
    }

    /** All that are open, the one due first at the head, at most 100. */
    @Transactional
    public List<Open> open() {
        return told(database.createQuery(OPEN, Object[].class));
    }

    /** Those of one document. */
    @Transactional
    public List<Open> openOf(DocumentId document) {
        return told(
                database.createQuery(OPEN_OF_ONE, Object[].class)
                        .setParameter("document", document.value()));
    }

    /** Has those who can do it told of each that has become late, once. */
    @Transactional
    public void tellLate() {
        var late =
                Reread.<Reread>find(
                                """
                                doneAt is null and lateToldAt is null and dueAt < ?1
                                order by dueAt, editionId
                                """,
                                clock.instant())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .page(0, MOST)
                        .list();
        for (var one : late) {
            one.lateToldAt = clock.instant();
            Edition edition = Edition.findById(one.editionId);
            audit.record(
                    Audit.SYSTEM,
                    "reread-late",
                    new DocumentId(one.documentId),
                    Map.of("edition", Integer.toString(edition.number)));
        }
    }

    /**
     * A reviewer who did not write the edition has read it again.
     *
     * @param note what has to be corrected; may be blank when it is sound, at most 500 characters
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}, {@code
     *     invalid-input}
     */
    @Transactional
    public void done(
            Actor actor, DocumentId document, int number, Reread.Finding finding, String note) {
        Edition edition =
                Edition.<Edition>find("documentId = ?1 and number = ?2", document.value(), number)
                        .firstResultOptional()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual("这一版", "this edition"))));
        var reread =
                Reread.<Reread>findByIdOptional(edition.id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual(
                                                                "这一版的复读",
                                                                "a re-read of this edition"))));
        requireReader(actor, edition);
        if (reread.doneAt != null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("已复读", "Re-read already"),
                            new Bilingual("再记一次复读", "record another re-read")));
        }
        var told = VisibleText.lines("note", note);
        if (told.length() > MAX_NOTE || (finding == Reread.Finding.TO_CORRECT && told.isEmpty())) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "note",
                            new Bilingual(
                                    "需要更正的，请写明哪里，最多 500 个字符。",
                                    "If it needs a correction, say where, in at most 500 characters.")));
        }
        reread.finding = finding;
        reread.note = told;
        reread.doneBy = actor.id().value();
        reread.doneAt = clock.instant();
        audit.record(
                actor,
                "reread",
                document,
                Map.of(
                        "edition",
                        Integer.toString(number),
                        "finding",
                        finding.name(),
                        "reason",
                        told));
    }

    private static void requireReader(Actor actor, Edition edition) {
        if (!actor.hasAny(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER)) {
            throw new Refused(
                    new Refusal.Forbidden(new Bilingual("复读由审核人员办理。", "Only reviewers re-read.")));
        }
        if (edition.writers.contains(actor.id().value())) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "您参与撰写了这一版，须由其他审核人员复读。",
                                    "You took part in writing this edition. Another reviewer must re-read it.")));
        }
    }

    private List<Open> told(TypedQuery<Object[]> open) {
        return open.setMaxResults(MOST)
                .getResultStream()
                .map(row -> told((Reread) row[0], (Edition) row[1]))
                .toList();
    }

    private Open told(Reread one, Edition edition) {
        return new Open(
                new DocumentId(one.documentId),
                edition.content.title(),
                edition.number,
                one.dueAt,
                one.dueAt.isBefore(clock.instant()));
    }
}
