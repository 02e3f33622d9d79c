package org.boai.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/** Who may sign and who may publish an edition (PUB-01, PUB-02, PUB-03, PUB-05). */
public final class ReviewRules {
    private ReviewRules() {}

    /** A person with the roles of this moment. */
    public record Candidate(PersonId id, Set<Role> roles) {
        /** The same person with the reviews that an absent one is charged with. */
        private Candidate seatedFor(Candidate absent) {
            var both = EnumSet.noneOf(Role.class);
            both.addAll(roles);
            for (var level : Level.values()) {
                if (absent.roles().contains(level.role())) {
                    both.add(level.role());
                }
            }
            return new Candidate(id, both);
        }
    }

    /**
     * A sign-off of the current review.
     *
     * @param inPlaceOf the absent reviewer that the signer stood in for, or null
     */
    public record Signed(Level level, PersonId by, @Nullable PersonId inPlaceOf, Sha256 hash) {
        public Signed(Level level, PersonId by, Sha256 hash) {
            this(level, by, null, hash);
        }

        private boolean isOf(PersonId person) {
            return by.equals(person) || person.equals(inPlaceOf);
        }
    }

    /**
     * An edition in review.
     *
     * @param writers who wrote any part of it
     * @param signed the sign-offs of this review so far
     */
    public record Submitted(
            Sha256 hash, Set<PersonId> writers, List<Signed> signed, Clearance clearance) {
        public Submitted(Sha256 hash, Set<PersonId> writers, List<Signed> signed) {
            this(hash, writers, signed, Clearance.NOT_NEEDED);
        }
    }

    /** Why a candidate may not sign a level, or empty when it is allowed. */
    public static Optional<ReviewRefusal> signing(
            Submitted edition, Level level, Candidate candidate, Ticks ticks) {
        if (candidate.roles().contains(Role.ADMIN)) {
            return Optional.of(ReviewRefusal.ADMINISTRATOR);
        }
        if (!candidate.roles().contains(level.role())) {
            return Optional.of(ReviewRefusal.ROLE_MISSING);
        }
        if (edition.signed().stream().anyMatch(signed -> signed.isOf(candidate.id()))) {
            return Optional.of(ReviewRefusal.ALREADY_SIGNED);
        }
        if (level != Level.FIRST && edition.writers().contains(candidate.id())) {
            return Optional.of(ReviewRefusal.WRITER_ABOVE_FIRST);
        }
        if (level == Level.FINAL && edition.clearance() == Clearance.MISSING) {
            return Optional.of(ReviewRefusal.REFERENCE_MISSING);
        }
        return ticks.complete() ? Optional.empty() : Optional.of(ReviewRefusal.TICKS_MISSING);
    }

    /**
     * Why a deputy may not sign a level in the place of an absent reviewer, or empty when it is
     * allowed: both must be free to sign, so that no seat and no person signs twice.
     */
    public static Optional<ReviewRefusal> signingFor(
            Candidate absent, Submitted edition, Level level, Candidate deputy, Ticks ticks) {
        return signing(edition, level, absent, ticks)
                .or(() -> signing(edition, level, deputy.seatedFor(absent), ticks));
    }

    /** Why a candidate may not publish, or empty when it is allowed. */
    public static Optional<ReviewRefusal> publishing(Submitted edition, Candidate candidate) {
        if (candidate.roles().contains(Role.ADMIN)) {
            return Optional.of(ReviewRefusal.ADMINISTRATOR);
        }
        if (!candidate.roles().contains(Role.FINAL_REVIEWER)) {
            return Optional.of(ReviewRefusal.ROLE_MISSING);
        }
        if (edition.writers().contains(candidate.id())) {
            return Optional.of(ReviewRefusal.WRITER_MAY_NOT_PUBLISH);
        }
        if (edition.clearance() == Clearance.MISSING) {
            return Optional.of(ReviewRefusal.REFERENCE_MISSING);
        }
        return fullySigned(edition)
                ? Optional.empty()
                : Optional.of(ReviewRefusal.SIGN_OFFS_MISSING);
    }

    /**
     * Why a deputy may not publish in the place of an absent reviewer, or empty when it is allowed.
     */
    public static Optional<ReviewRefusal> publishingFor(
            Candidate absent, Submitted edition, Candidate deputy) {
        return publishing(edition, absent).or(() -> publishing(edition, deputy.seatedFor(absent)));
    }

    private static boolean fullySigned(Submitted edition) {
        var valid =
                edition.signed().stream().filter(one -> one.hash().equals(edition.hash())).toList();
        var levels = valid.stream().map(Signed::level).collect(Collectors.toSet());
        var people = valid.stream().map(Signed::by).collect(Collectors.toSet());
        return levels.equals(EnumSet.allOf(Level.class)) && people.size() == Level.values().length;
    }
}
