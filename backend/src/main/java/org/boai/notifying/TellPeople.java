package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.audit.Act;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.people.People;
import org.boai.reviewing.Eligibility;
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
    private final Tell tell;

    TellPeople(People people, Eligibility eligibility, Authors authors, Tell tell) {
        this.people = people;
        this.eligibility = eligibility;
        this.authors = authors;
        this.tell = tell;
    }

    void hear(@Observes Act act) {
        var id = act.document();
        switch (act.action()) {
            case "submit" -> tellReviewers(act, id, Level.FIRST);
            case "sign-off" -> signed(act, id, Level.valueOf(act.detail().get("level")));
            case "send-back" ->
                    tell.all(act, NotificationKind.SENT_BACK, authors.of(id), reason(act));
            case "publish" -> tell.all(act, NotificationKind.PUBLISHED, authors.of(id), "");
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
                var publishers =
                        active(Role.FINAL_REVIEWER)
                                .filter(one -> eligibility.whyNotPublish(one, id).isEmpty());
                tell.all(act, NotificationKind.WAITS, ids(publishers), "发布");
            }
        }
    }

    private void tellReviewers(Act act, DocumentId id, Level level) {
        var reviewers =
                active(level.role())
                        .filter(one -> eligibility.whyNotSign(one, id, level).isEmpty());
        var what =
                switch (level) {
                    case FIRST -> "初审";
                    case SECOND -> "复审";
                    case FINAL -> "终审";
                };
        tell.all(act, NotificationKind.WAITS, ids(reviewers), what);
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
        return people.all().stream()
                .filter(People.Account::active)
                .map(People.Account::actor)
                .filter(actor -> actor.has(role));
    }

    private static Set<PersonId> ids(Stream<Actor> actors) {
        return actors.map(Actor::id).collect(Collectors.toSet());
    }
}
