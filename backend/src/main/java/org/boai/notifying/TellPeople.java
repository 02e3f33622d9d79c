package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.audit.Act;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.people.People;
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
    private final Tell tell;

    TellPeople(
            People people,
            Eligibility eligibility,
            Authors authors,
            Drafts drafts,
            Rereads rereads,
            Tell tell) {
        this.people = people;
        this.eligibility = eligibility;
        this.authors = authors;
        this.drafts = drafts;
        this.rereads = rereads;
        this.tell = tell;
    }

    void hear(@Observes Act act) {
        var id = act.document();
        switch (act.action()) {
            case "submit" -> tellReviewers(act, id, Level.FIRST);
            case "sign-off" -> signed(act, id, Level.valueOf(act.detail().get("level")));
            case "send-back" ->
                    tell.all(act, NotificationKind.SENT_BACK, authors.of(id), reason(act));
            case "publish" -> published(act, id);
            case "declare-urgent" -> urgent(act, id);
            case "reread-late" -> {
                var concerned = readers(id);
                concerned.addAll(holders(Role.FINAL_REVIEWER));
                tell.all(act, NotificationKind.REREAD_LATE, concerned, "");
            }
            case "schedule-failed" -> missed(act, id);
            case "parked" ->
                    tell.all(
                            act,
                            NotificationKind.PARKED,
                            holders(Role.FINAL_REVIEWER),
                            reason(act));
            default -> {
                // Of other acts nobody needs to be told.
            }
        }
    }

    private void signed(Act act, DocumentId id, Level level) {
        switch (level) {
            case FIRST -> tellReviewers(act, id, Level.SECOND);
            case SECOND -> tellReviewers(act, id, Level.FINAL);
            case FINAL -> {
                tell.all(act, NotificationKind.APPROVED, authors.of(id), "");
                tellPublishers(act, id);
            }
        }
    }

    private void tellPublishers(Act act, DocumentId id) {
        var publishers =
                seated(Level.FINAL).filter(one -> eligibility.whyNotPublish(one, id).isEmpty());
        tell.all(act, waiting(id), ids(publishers), Task.PUBLISH.name());
    }

    /** Pages those whose turn it is; who comes later is told when it is their turn (PUB-04). */
    private void urgent(Act act, DocumentId id) {
        switch (drafts.get(id).line().stage()) {
            case WRITING ->
                    tell.all(act, NotificationKind.URGENT, authors.of(id), Task.FINISH.name());
            case FIRST_REVIEW -> tellReviewers(act, id, Level.FIRST);
            case SECOND_REVIEW -> tellReviewers(act, id, Level.SECOND);
            case FINAL_REVIEW -> tellReviewers(act, id, Level.FINAL);
            case APPROVED, SCHEDULED -> tellPublishers(act, id);
        }
    }

    private void published(Act act, DocumentId id) {
        tell.all(act, NotificationKind.PUBLISHED, authors.of(id), "");
        if (!rereads.openOf(id).isEmpty()) {
            tell.all(act, NotificationKind.REREAD, readers(id), "");
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
        tell.all(act, waiting(id), ids(reviewers), Task.of(level).name());
    }

    private void missed(Act act, DocumentId id) {
        var concerned = holders(Role.FINAL_REVIEWER);
        concerned.addAll(authors.of(id));
        tell.all(
                act,
                NotificationKind.SCHEDULE_MISSED,
                concerned,
                act.detail().getOrDefault("code", ""));
    }

    private static String reason(Act act) {
        return act.detail().getOrDefault("reason", "");
    }

    private Set<PersonId> holders(Role role) {
        return ids(active(role));
    }

    private Stream<Actor> active(Role role) {
        return active().filter(actor -> actor.has(role));
    }

    /** Who may be asked to sign a level, also in the place of somebody absent. */
    private Stream<Actor> seated(Level level) {
        return active().filter(actor -> eligibility.levels(actor).contains(level));
    }

    private Stream<Actor> active() {
        return people.all().stream().filter(People.Account::active).map(People.Account::actor);
    }

    private static Set<PersonId> ids(Stream<Actor> actors) {
        return actors.map(Actor::id).collect(Collectors.toSet());
    }
}
