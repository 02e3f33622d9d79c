package org.boai.bundling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.publishing.Due;
import org.boai.publishing.Publish;
import org.boai.publishing.PublishScheduled;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refusal.Blocked.Blocker;
import org.boai.refusal.Refused;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;

/**
 * Publishes all documents of a bundle in one transaction or none of them; each must be one that
 * this person could publish alone (PUB-01, PUB-02).
 */
@ApplicationScoped
public class PublishBundle {
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Publish publish;
    private final PublishScheduled job;
    private final Drafts drafts;
    private final People people;
    private final Event<BundleFailed> failures;
    private final Audit audit;
    private final Clock clock;

    PublishBundle(
            Publish publish,
            PublishScheduled job,
            Drafts drafts,
            People people,
            Event<BundleFailed> failures,
            Audit audit,
            Clock clock) {
        this.publish = publish;
        this.job = job;
        this.drafts = drafts;
        this.people = people;
        this.failures = failures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reason why the warnings of its documents stand that no reason answers for yet, at most
     *     500 characters; blank when there are none
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state} once it is
     *     published, {@code invalid-input} when it is empty, {@code bundle-blocked} with each
     *     document that cannot be published
     */
    @Transactional
    public void as(Actor actor, UUID id, String reason) {
        var bundle = Bundle.lockOpen(id, new Bilingual("发布", "publish it"));
        requirePublishable(actor, bundle, reason);
        inOrder(bundle).forEach(document -> publish.as(actor, document, reason));
        published(actor, bundle, Map.of());
    }

    /**
     * @param at in the future, at most a year ahead
     * @param reason as for publishing now
     * @throws Refused as for publishing now, and {@code invalid-input} for the time
     */
    @Transactional
    public void at(Actor actor, UUID id, Instant at, String reason) {
        var bundle = Bundle.lockOpen(id, new Bilingual("定时发布", "schedule it"));
        requirePublishable(actor, bundle, reason);
        var now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "at",
                            new Bilingual(
                                    "定时发布的时间须在现在之后、一年之内。",
                                    "The time to publish must be in the future, at most a year ahead.")));
        }
        inOrder(bundle).forEach(document -> publish.answerFor(actor, document, reason));
        bundle.scheduledAt = at;
        bundle.scheduledBy = actor.id().value();
        bundle.forgetFailure();
        audit.record(actor, "schedule-bundle", Map.of("bundle", bundle.title, "at", at.toString()));
        job.wakeAt(at);
    }

    /**
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state}
     */
    @Transactional
    public void cancel(Actor actor, UUID id) {
        requireFinalReviewer(actor);
        var bundle = Bundle.lockOpen(id, new Bilingual("取消定时", "cancel its time"));
        if (bundle.scheduledAt == null) {
            throw new Refused(
                    new Refusal.WrongState(
                            new Bilingual("没有定时", "Not scheduled"),
                            new Bilingual("取消定时", "cancel its time")));
        }
        unschedule(bundle);
        audit.record(actor, "cancel-bundle", Map.of("bundle", bundle.title));
    }

    /** Publishes what is due, in the name of who set the time; else does nothing. */
    @Transactional
    void ifDue(UUID id) {
        var bundle = Bundle.lock(id);
        if (bundle.scheduledAt != null && !bundle.scheduledAt.isAfter(clock.instant())) {
            var actor = people.withId(new PersonId(bundle.scheduledBy)).orElse(Audit.SYSTEM);
            requirePublishable(actor, bundle, "");
            inOrder(bundle).forEach(document -> publish.atItsTime(actor, document));
            published(actor, bundle, Due.BY_THE_CLOCK);
        }
    }

    /** Gives up a time at which a rule said no, and keeps what it said. */
    @Transactional
    void free(UUID id, Refused no) {
        var bundle = Bundle.lock(id);
        if (bundle.scheduledAt == null || bundle.scheduledAt.isAfter(clock.instant())) {
            return;
        }
        var why = no.refusal().message();
        var planner = new PersonId(bundle.scheduledBy);
        bundle.failedBecause = why.zh();
        bundle.failedBecauseEn = why.en();
        bundle.failedAt = bundle.scheduledAt;
        unschedule(bundle);
        // Not why: that names documents, and not all who read the log may know their titles
        // (PUB-05).
        audit.record(
                Audit.SYSTEM,
                "bundle-failed",
                Map.of("bundle", bundle.title, "code", no.refusal().code()));
        failures.fire(new BundleFailed(id, planner, why));
    }

    private void published(Actor actor, Bundle bundle, Map<String, String> how) {
        unschedule(bundle);
        bundle.publishedAt = clock.instant();
        bundle.forgetFailure();
        var detail = new HashMap<>(how);
        detail.put("bundle", bundle.title);
        audit.record(actor, "publish-bundle", detail);
    }

    private void requirePublishable(Actor actor, Bundle bundle, String reason) {
        requireFinalReviewer(actor);
        if (bundle.documents.isEmpty()) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "documents",
                            new Bilingual(
                                    "发布包是空的。请先加入文稿。",
                                    "The bundle is empty. Add documents first.")));
        }
        var blockers = new ArrayList<Blocker>();
        for (var document : inOrder(bundle)) {
            publish.whyNot(actor, document, reason)
                    .ifPresent(
                            why ->
                                    blockers.add(
                                            new Blocker(
                                                    document,
                                                    drafts.get(document).line().title(),
                                                    why.code(),
                                                    why.message())));
        }
        if (!blockers.isEmpty()) {
            throw new Refused(new Refusal.Blocked(List.copyOf(blockers)));
        }
    }

    /** Always locked in the same order, so that two bundles never wait for each other. */
    private static List<DocumentId> inOrder(Bundle bundle) {
        return bundle.documents.stream().sorted().map(DocumentId::new).toList();
    }

    private static void unschedule(Bundle bundle) {
        bundle.scheduledAt = null;
        bundle.scheduledBy = null;
    }

    private static void requireFinalReviewer(Actor actor) {
        if (!actor.has(Role.FINAL_REVIEWER) || actor.has(Role.ADMIN)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以发布整包。",
                                    "Only final reviewers may publish a bundle.")));
        }
    }
}
