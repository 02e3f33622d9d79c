package org.boai.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.EditingRights;
import org.boai.editing.Edition;
import org.boai.editing.WorkingCopy;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.people.Secret;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;

/**
 * Gives out a link to what a document says now, and takes it back. The link shows that one edition
 * for ever: what is written later needs another.
 */
@ApplicationScoped
public class SharePreview {
    /** What is offered first. */
    public static final int USUAL_DAYS = 7;

    public static final int MOST_DAYS = 30;

    private static final int MOST_OPEN = 20;

    private final EditingRights rights;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    SharePreview(EditingRights rights, People people, Audit audit, Clock clock) {
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A fresh link; its secret is told this once. */
    public record Shared(Secret secret, int edition, Instant expiresAt) {}

    /**
     * A link as the desk lists it.
     *
     * @param open whether it still shows the edition
     */
    public record Line(
            UUID id,
            int edition,
            String by,
            Instant createdAt,
            Instant expiresAt,
            int opened,
            boolean open) {}

    /**
     * Shares the edition under review, or the draft, which is kept as an edition unless one says
     * the same.
     *
     * @param days 1 to {@value MOST_DAYS}
     * @throws Refused {@code not-found}, {@code forbidden} also for sensitive material unless the
     *     actor holds the final review (PUB-03), {@code invalid-input} for the days or when too
     *     many links are open
     */
    @Transactional
    public Shared as(Actor actor, DocumentId id, int days) {
        var document = Document.lock(id);
        var maker = people.withRolesOfNow(actor);
        rights.requireWriting(maker, document.kind);
        if (!mayShare(maker, document)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "敏感稿的预览链接只能由终审人员分享。请向终审人员提出。",
                                    "Only final reviewers may share a preview of a sensitive document. Ask one of them.")));
        }
        if (days < 1 || days > MOST_DAYS) {
            throw invalid(
                    "days",
                    new Bilingual("预览链接的有效期须为 1 至 %d 天。", "A preview link lasts 1 to %d days.")
                            .with(MOST_DAYS));
        }
        var now = clock.instant();
        if (PreviewLink.count(
                        "documentId = ?1 and revokedAt is null and expiresAt > ?2",
                        document.id,
                        now)
                >= MOST_OPEN) {
            throw invalid(
                    "days",
                    new Bilingual(
                                    "这篇文稿已有 %d 个有效的预览链接。请先收回不用的。",
                                    "This document has %d open preview links already. Take back some that are not used first.")
                            .with(MOST_OPEN));
        }
        var edition = edition(document, now);
        var secret = Secret.fresh();
        var link = new PreviewLink();
        link.id = UUID.randomUUID();
        link.tokenHash = secret.hash();
        link.documentId = document.id;
        link.editionId = edition.id;
        link.createdBy = actor.name();
        link.personId = actor.id().value();
        link.createdAt = now;
        link.expiresAt = now.plus(Duration.ofDays(days));
        link.persist();
        audit.record(
                actor,
                "share-preview",
                id,
                Map.of(
                        "edition",
                        Integer.toString(edition.number),
                        "at",
                        link.expiresAt.toString()));
        return new Shared(secret, edition.number, link.expiresAt);
    }

    /** Whether this person may show others so sensitive a document (PUB-03). */
    static boolean mayShare(Actor maker, Document document) {
        return !document.sensitive || maker.has(Role.FINAL_REVIEWER);
    }

    private static Edition edition(Document document, Instant now) {
        return document.submittedEditionId == null
                ? Edition.kept(WorkingCopy.of(document), now)
                : Edition.findById(document.submittedEditionId);
    }

    /**
     * Ends a link at once.
     *
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state} when it has ended
     */
    @Transactional
    public void revoke(Actor actor, DocumentId id, UUID which) {
        var document = Document.lock(id);
        rights.requireWriting(actor, document.kind);
        PreviewLink link = PreviewLink.findById(which, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !link.documentId.equals(document.id)) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这个预览链接", "this preview link")));
        }
        if (!link.isOpen(clock.instant())) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("已失效", "Ended"), new Bilingual("收回", "take it back")));
        }
        link.end(actor, clock.instant());
        audit.record(actor, "revoke-preview", id, Map.of("edition", number(link)));
    }

    /** The links of a document, newest first, at most 50. */
    @Transactional
    public List<Line> of(DocumentId document) {
        var now = clock.instant();
        return PreviewLink.<PreviewLink>find(
                        "documentId = ?1 order by createdAt desc, id", document.value())
                .page(0, 50)
                .stream()
                .map(
                        link ->
                                new Line(
                                        link.id,
                                        Edition.<Edition>findById(link.editionId).number,
                                        link.createdBy,
                                        link.createdAt,
                                        link.expiresAt,
                                        link.opened,
                                        link.isOpen(now)))
                .toList();
    }

    private static String number(PreviewLink link) {
        return Integer.toString(Edition.<Edition>findById(link.editionId).number);
    }

    private static Refused invalid(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
