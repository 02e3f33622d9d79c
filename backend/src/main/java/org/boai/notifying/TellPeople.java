package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.audit.Act;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.bundling.BundleFailed;
import org.boai.commenting.Comments;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.publishing.FailedPlan;
import org.boai.publishing.FailedPlans;
import org.boai.reviewing.Eligibility;
import org.boai.reviewing.Rereads;
import org.boai.workflow.Level;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;

/**
 * Tells those whom an act concerns, in the transaction of the act: what is rolled back was never
 * told. Nobody is told of their own act.
 */
@ApplicationScoped
class TellPeople {
    private final People people;
    private final Eligibility eligibility;
    private final Authors authors;
    private final Drafts drafts;
    private final Rereads rereads;
    private final Comments comments;
    private final FailedPlans failed;
    private final Tell tell;

    TellPeople(
            People people,
            Eligibility eligibility,
            Authors authors,
            Drafts drafts,
            Rereads rereads,
            Comments comments,
            FailedPlans failed,
            Tell tell) {
        this.people = people;
        this.eligibility = eligibility;
        this.authors = authors;
        this.drafts = drafts;
        this.rereads = rereads;
        this.comments = comments;
        this.failed = failed;
        this.tell = tell;
    }

    void hear(@Observes Act act) {
        var id = act.document();
        switch (act.action()) {
            case "submit" -> tellReviewers(act, id, Level.FIRST);
            case "sign-off" -> signed(act, id, Level.valueOf(act.detail().get("level")));
            case "send-back" ->
                    tell.all(
                            act.actor(),
                            News.of(NotificationKind.SENT_BACK, id, reason(act).zh()),
                            authors.of(id));
            case "publish" -> published(act, id);
            case "withdraw" ->
                    tell.all(
                            act.actor(),
                            News.of(NotificationKind.WITHDRAWN, id, reason(act).zh()),
                            authors.of(id));
            case "declare-urgent" -> urgent(act, id);
            case "reread-late" -> {
                var concerned = readers(id);
                concerned.addAll(holders(Role.FINAL_REVIEWER));
                tell.all(act.actor(), News.of(NotificationKind.REREAD_LATE, id), concerned);
            }
            case "schedule-failed" ->
                    missed(act, NotificationKind.SCHEDULE_MISSED, FailedPlan.What.PUBLISH);
            case "withdrawal-failed" ->
                    missed(act, NotificationKind.WITHDRAWAL_MISSED, FailedPlan.What.EXPIRE);
            case "comment" ->
                    tell.all(act.actor(), News.of(NotificationKind.COMMENTED, id), authors.of(id));
            case "answer-comment" -> answered(act, id);
            case "parked" ->
                    tell.all(
                            act.actor(),
                            News.of(NotificationKind.PARKED, id, reason(act).zh()),
                            holders(Role.FINAL_REVIEWER));
            default -> {
                // Of other acts nobody needs to be told.
            }
        }
    }

    /** A bundle is no document; that it failed concerns who planned it and those who publish. */
    void hear(@Observes BundleFailed failure) {
        var concerned = holders(Role.FINAL_REVIEWER);
        concerned.add(failure.plannedBy());
        tell.all(
                Audit.SYSTEM,
                new News(
                        NotificationKind.BUNDLE_MISSED,
                        new News.Subject.OfBundle(failure.bundle()),
                        failure.why()),
                concerned);
    }

    private void signed(Act act, DocumentId id, Level level) {
        switch (level) {
            case FIRST -> tellReviewers(act, id, Level.SECOND);
            case SECOND -> tellReviewers(act, id, Level.FINAL);
            case FINAL -> {
                tell.all(act.actor(), News.of(NotificationKind.APPROVED, id), authors.of(id));
                tellPublishers(act, id);
            }
        }
    }

    private void tellPublishers(Act act, DocumentId id) {
        var publishers =
                seated(Level.FINAL).filter(one -> eligibility.whyNotPublish(one, id).isEmpty());
        tell.all(act.actor(), News.of(waiting(id), id, Task.PUBLISH.name()), ids(publishers));
    }

    /** Pages those whose turn it is; who comes later is told when it is their turn (PUB-04). */
    private void urgent(Act act, DocumentId id) {
        switch (drafts.get(id).line().stage()) {
            case WRITING ->
                    tell.all(
                            act.actor(),
                            News.of(NotificationKind.URGENT, id, Task.FINISH.name()),
                            authors.of(id));
            case FIRST_REVIEW -> tellReviewers(act, id, Level.FIRST);
            case SECOND_REVIEW -> tellReviewers(act, id, Level.SECOND);
            case FINAL_REVIEW -> tellReviewers(act, id, Level.FINAL);
            case APPROVED, SCHEDULED -> tellPublishers(act, id);
        }
    }

    private void published(Act act, DocumentId id) {
        tell.all(act.actor(), News.of(NotificationKind.PUBLISHED, id), authors.of(id));
        if (!rereads.openOf(id).isEmpty()) {
            tell.all(act.actor(), News.of(NotificationKind.REREAD, id), readers(id));
        }
    }

    /** Reviewers who did not write what is public. */
    private Set<PersonId> readers(DocumentId id) {
        var readers =
                Arrays.stream(Level.values())
                        .flatMap(level -> active(level.role()))
                        .map(Actor::id)
                        .collect(Collectors.toSet());
        readers.removeAll(authors.of(id));
        return readers;
    }

    private NotificationKind waiting(DocumentId id) {
        return drafts.get(id).line().urgent() == null
                ? NotificationKind.WAITS
                : NotificationKind.URGENT;
    }

    private void tellReviewers(Act act, DocumentId id, Level level) {
        var reviewers =
                seated(level).filter(one -> eligibility.whyNotSign(one, id, level).isEmpty());
        tell.all(act.actor(), News.of(waiting(id), id, Task.of(level).name()), ids(reviewers));
    }

    private void missed(Act act, NotificationKind kind, FailedPlan.What what) {
        var concerned = holders(Role.FINAL_REVIEWER);
        concerned.addAll(authors.of(act.document()));
        failed.plannedBy(act.document(), what).ifPresent(concerned::add);
        tell.all(
                act.actor(),
                new News(kind, new News.Subject.OfDocument(act.document()), reason(act)),
                concerned);
    }

    private void answered(Act act, DocumentId id) {
        var concerned = new HashSet<>(authors.of(id));
        concerned.addAll(comments.talkers(UUID.fromString(act.detail().get("comment"))));
        tell.all(act.actor(), News.of(NotificationKind.ANSWERED, id), concerned);
    }

    private static Bilingual reason(Act act) {
        var zh = act.detail().getOrDefault(Audit.REASON, "");
        return new Bilingual(zh, act.detail().getOrDefault(Audit.REASON_IN_ENGLISH, zh));
    }

    private Set<PersonId> holders(Role role) {
        return ids(active(role));
    }

    private Stream<Actor> active(Role role) {
        return active().filter(actor -> actor.has(role));
    }

    private Stream<Actor> seated(Level level) {
        return eligibility.seated(level, active().toList()).stream();
    }

    private Stream<Actor> active() {
        return people.all().stream().filter(People.Account::active).map(People.Account::actor);
    }

    private static Set<PersonId> ids(Stream<Actor> actors) {
        return actors.map(Actor::id).collect(Collectors.toSet());
    }
}
