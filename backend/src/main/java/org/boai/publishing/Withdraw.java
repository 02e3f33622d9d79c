package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.Address;
import org.boai.document.DocumentId;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.liveitem.Withdrawn;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.reviewing.Reviews;
import org.boai.reviewing.SignOff;
import org.boai.workflow.Level;
import org.boai.workflow.PersonId;
import org.boai.workflow.PublicAction;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.Role;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document off the site and leaves the reason at its address, or brings it back (PUB-11).
 * Looks at the public state only: a newer draft goes on as it is.
 */
@ApplicationScoped
public class Withdraw {
    private static final int MAX_REASON = 500;

    private final EntityManager database;
    private final PutLiveItem live;
    private final GoLive goLive;
    private final People people;
    private final Audit audit;
    private final Replacements replacements;
    private final Clock clock;

    Withdraw(
            EntityManager database,
            PutLiveItem live,
            GoLive goLive,
            People people,
            Audit audit,
            Replacements replacements,
            Clock clock) {
        this.database = database;
        this.live = live;
        this.goLive = goLive;
        this.people = people;
        this.audit = audit;
        this.replacements = replacements;
        this.clock = clock;
    }

    /**
     * @param reason shown to the public, 1 to 500 characters
     * @param replacement where readers should go instead, or null
     * @throws Refused {@code not-found}, {@code forbidden}, {@code invalid-input}, {@code
     *     wrong-state}
     */
    @Transactional
    public void as(Actor actor, DocumentId id, String reason, @Nullable SitePath replacement) {
        replacements.require(replacement);
        now(actor, Document.lock(id), new Ending(reason, replacement, Map.of()));
    }

    /** Withdraws what has expired, in the name of who set the time; else does nothing. */
    @Transactional
    public void ifExpired(DocumentId id) {
        var document = Document.lock(id);
        if (document.expiresAt != null && !document.expiresAt.isAfter(clock.instant())) {
            now(
                    people.withId(new PersonId(document.expiresBy)).orElse(Audit.SYSTEM),
                    document,
                    new Ending(
                            document.expiryReason,
                            replacements.ifThere(document.expiryReplacement),
                            Due.BY_THE_CLOCK));
        }
    }

    /**
     * @param how what the log says besides the reason
     */
    private record Ending(String reason, @Nullable SitePath replacement, Map<String, String> how) {}

    private void now(Actor actor, Document document, Ending ending) {
        var id = document.documentId();
        requireFinalReviewer(actor, new Bilingual("撤稿", "withdraw it"));
        Expire.clear(document);
        var reason = ending.reason();
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "reason",
                            new Bilingual(
                                    "请写明撤稿原因，1–500 个字符，读者会看到。",
                                    "Say why it is withdrawn, in 1 to 500 characters; readers will see it.")));
        }
        var shown = VisibleText.lines("reason", reason);
        PublicStates.move(document, PublicAction.WITHDRAW, new Bilingual("撤稿", "withdraw it"));
        Edition edition = Edition.findById(document.liveEditionId);
        var address = liveAddress(document);
        live.withdraw(
                new Withdrawn(
                        id,
                        document.content(),
                        address,
                        live.nextVersion(),
                        live.formerSlugs(id, address.slug()),
                        edition.content.title(),
                        shown,
                        clock.instant(),
                        ending.replacement()));
        document.updatedAt = clock.instant();
        FailedPlan.settle(new FailedPlan.Key(document.id, FailedPlan.What.EXPIRE));
        var detail = new HashMap<>(ending.how());
        detail.put(Audit.REASON, shown);
        audit.record(actor, "withdraw", id, detail);
    }

    /**
     * Makes the withdrawn edition public again, at the address where it was.
     *
     * @throws Refused {@code not-found}, {@code wrong-state}, or the code of a {@link
     *     ReviewRefusal}
     */
    @Transactional
    public void undo(Actor actor, DocumentId id) {
        var document = Document.lock(id);
        requireFinalReviewer(actor, new Bilingual("重新发布", "publish it again"));
        PublicStates.move(
                document, PublicAction.REPUBLISH, new Bilingual("重新发布", "publish it again"));
        Edition edition = Edition.findById(document.liveEditionId);
        if (edition.writers.contains(actor.id().value())) {
            throw Reviews.refused(ReviewRefusal.WRITER_MAY_NOT_PUBLISH);
        }
        if (edition.reason != Edition.Reason.IMPORTED && !isSigned(edition)) {
            throw Reviews.refused(ReviewRefusal.SIGN_OFFS_MISSING);
        }
        goLive.with(document, edition, liveAddress(document));
        audit.record(actor, "republish", id, Map.of("edition", Integer.toString(edition.number)));
    }

    /** Whether each level signed the very content that the edition has (PUB-02). */
    private static boolean isSigned(Edition edition) {
        var levels = EnumSet.noneOf(Level.class);
        SignOff.of(edition.id).stream()
                .filter(one -> one.contentHash.equals(edition.contentHash))
                .forEach(one -> levels.add(one.level));
        return levels.size() == Level.values().length;
    }

    static void requireFinalReviewer(Actor actor, Bilingual act) {
        if (actor.has(Role.ADMIN)) {
            throw Reviews.refused(ReviewRefusal.ADMINISTRATOR);
        }
        if (!actor.has(Role.FINAL_REVIEWER)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                            "只有终审人员可以%s。",
                                            "You cannot %s: that is for final reviewers.")
                                    .with(act)));
        }
    }

    /** The address under which the public knows it; the draft's slug may be a newer one. */
    private Address liveAddress(Document document) {
        var slug =
                database.createNativeQuery(
                                "select slug from live_item where document_id = :document",
                                String.class)
                        .setParameter("document", document.id)
                        .getSingleResult();
        return new Address(document.kind, document.locale, new Slug((String) slug));
    }
}
