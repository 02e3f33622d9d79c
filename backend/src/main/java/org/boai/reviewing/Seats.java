package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.boai.audit.Actor;
import org.boai.refusal.Refused;
import org.boai.workflow.Level;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.ReviewRules;
import org.boai.workflow.ReviewRules.Submitted;
import org.boai.workflow.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * In whose place a person signs or publishes: their own where they can, else that of an absent
 * reviewer whose deputy they are today (PUB-01).
 */
@ApplicationScoped
public class Seats {
    private final Deputies deputies;

    Seats(Deputies deputies) {
        this.deputies = deputies;
    }

    /**
     * A place to act from.
     *
     * @param absent who is stood in for; null for the own place
     */
    public record Seat(@Nullable Actor absent) {
        private static final Seat OWN = new Seat(null);

        /** What the audit log says of an act from here. */
        public Map<String, String> told(Map<String, String> detail) {
            if (absent == null) {
                return detail;
            }
            var told = new HashMap<>(detail);
            told.put("inPlaceOf", absent.name());
            return told;
        }
    }

    /** A seat, or why there is none. Exactly one of the two is there. */
    public record Verdict(@Nullable Seat seat, @Nullable ReviewRefusal refusal) {
        public Optional<ReviewRefusal> why() {
            return Optional.ofNullable(refusal);
        }

        /**
         * @throws Refused with the code of the rule that says no
         */
        public Seat orRefuse() {
            if (seat == null) {
                throw Reviews.refused(refusal);
            }
            return seat;
        }
    }

    public Verdict signing(Actor actor, Submitted edition, Level level, Ticks ticks) {
        return of(actor).signing(edition, level, ticks);
    }

    public Verdict publishing(Actor actor, Submitted edition) {
        return of(actor).publishing(edition);
    }

    /** The seats of one person, for many editions: who is absent is asked once. */
    Seated of(Actor actor) {
        return new Seated(actor);
    }

    /** A person with their own seat and those of the absent. */
    final class Seated {
        private final Actor actor;
        private @Nullable List<Actor> absent;

        private Seated(Actor actor) {
            this.actor = actor;
        }

        Verdict signing(Submitted edition, Level level, Ticks ticks) {
            var own = Reviews.candidate(actor);
            return find(
                    ReviewRules.signing(edition, level, own, ticks),
                    absent ->
                            ReviewRules.signingFor(
                                    Reviews.candidate(absent), edition, level, own, ticks));
        }

        Verdict publishing(Submitted edition) {
            var own = Reviews.candidate(actor);
            return find(
                    ReviewRules.publishing(edition, own),
                    absent -> ReviewRules.publishingFor(Reviews.candidate(absent), edition, own));
        }

        private Verdict find(
                Optional<ReviewRefusal> own, Function<Actor, Optional<ReviewRefusal>> inPlaceOf) {
            if (own.isEmpty()) {
                return new Verdict(Seat.OWN, null);
            }
            var why = own.get();
            if (why == ReviewRefusal.ROLE_MISSING) {
                for (var one : absent()) {
                    var no = inPlaceOf.apply(one);
                    if (no.isEmpty()) {
                        return new Verdict(new Seat(one), null);
                    }
                    why = no.get() == ReviewRefusal.ROLE_MISSING ? why : no.get();
                }
            }
            return new Verdict(null, why);
        }

        private List<Actor> absent() {
            if (absent == null) {
                absent = deputies.absentFor(actor);
            }
            return absent;
        }
    }
}
