package org.boai.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.document.Sha256;

/** Who may sign and who may publish an edition (PUB-01, PUB-02, PUB-05). */
public final class ReviewRules {
    private ReviewRules() {}

    /** A person with the roles of this moment. */
    public record Candidate(PersonId id, Set<Role> roles) {}

    /** A sign-off of the current review. */
    public record Signed(Level level, PersonId by, Sha256 hash) {}

    /**
     * An edition in review.
     *
     * @param writers who wrote any part of it
     * @param signed the sign-offs of this review so far
     */
    public record Submitted(Sha256 hash, Set<PersonId> writers, List<Signed> signed) {}

    /** Why a candidate may not sign a level, or empty when it is allowed. */
    public static Optional<ReviewRefusal> signing(
            Submitted edition, Level level, Candidate candidate, Ticks ticks) {
        if (candidate.roles().contains(Role.ADMIN)) {
            return Optional.of(ReviewRefusal.ADMINISTRATOR);
        }
        if (!candidate.roles().contains(level.role())) {
            return Optional.of(ReviewRefusal.ROLE_MISSING);
        }
        if (edition.signed().stream().anyMatch(signed -> signed.by().equals(candidate.id()))) {
            return Optional.of(ReviewRefusal.ALREADY_SIGNED);
        }
        if (level != Level.FIRST && edition.writers().contains(candidate.id())) {
            return Optional.of(ReviewRefusal.WRITER_ABOVE_FIRST);
        }
        return ticks.complete() ? Optional.empty() : Optional.of(ReviewRefusal.TICKS_MISSING);
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
        return fullySigned(edition)
                ? Optional.empty()
                : Optional.of(ReviewRefusal.SIGN_OFFS_MISSING);
    }

    private static boolean fullySigned(Submitted edition) {
        var valid =
                edition.signed().stream().filter(one -> one.hash().equals(edition.hash())).toList();
        var levels = valid.stream().map(Signed::level).collect(Collectors.toSet());
        var people = valid.stream().map(Signed::by).collect(Collectors.toSet());
        return levels.equals(EnumSet.allOf(Level.class)) && people.size() == Level.values().length;
    }
}
