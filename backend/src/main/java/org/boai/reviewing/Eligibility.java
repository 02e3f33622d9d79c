package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.workflow.Level;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.ReviewRules.Submitted;
import org.boai.workflow.Ticks;

/** Says beforehand whom the rules of the three reviews would let act (PUB-01, PUB-02). */
@ApplicationScoped
public class Eligibility {
    private static final Ticks ALL = new Ticks(true, true, true, true);

    private final Seats seats;
    private final Deputies deputies;

    Eligibility(Seats seats, Deputies deputies) {
        this.seats = seats;
        this.deputies = deputies;
    }

    /** The levels that a person may be asked to sign, also in the place of an absent reviewer. */
    @Transactional
    public Set<Level> levels(Actor actor) {
        var levels = EnumSet.noneOf(Level.class);
        for (var seat :
                Stream.concat(Stream.of(actor), deputies.absentFor(actor).stream()).toList()) {
            Arrays.stream(Level.values())
                    .filter(level -> seat.has(level.role()))
                    .forEach(levels::add);
        }
        return levels;
    }

    /**
     * Those of these people whose {@link #levels} hold this one. One query finds their deputies,
     * however many people there are.
     */
    @Transactional
    public List<Actor> seated(Level level, List<Actor> actors) {
        var standingIn = deputies.of(level.role());
        return actors.stream()
                .filter(one -> one.has(level.role()) || standingIn.contains(one.id()))
                .toList();
    }

    /**
     * Why a person may not sign this level of what is under review, or empty when it is allowed.
     *
     * @throws org.boai.refusal.Refused {@code not-found}
     */
    @Transactional
    public Optional<ReviewRefusal> whyNotSign(Actor actor, DocumentId id, Level level) {
        return submitted(id).flatMap(edition -> seats.signing(actor, edition, level, ALL).why());
    }

    /**
     * Why a person may not publish what is under review, or empty when it is allowed.
     *
     * @throws org.boai.refusal.Refused {@code not-found}
     */
    @Transactional
    public Optional<ReviewRefusal> whyNotPublish(Actor actor, DocumentId id) {
        return submitted(id).flatMap(edition -> seats.publishing(actor, edition).why());
    }

    private static Optional<Submitted> submitted(DocumentId id) {
        var document = Document.get(id);
        return Optional.ofNullable(document.submittedEditionId)
                .flatMap(edition -> Edition.<Edition>findByIdOptional(edition))
                .map(edition -> Reviews.submitted(document, edition));
    }
}
