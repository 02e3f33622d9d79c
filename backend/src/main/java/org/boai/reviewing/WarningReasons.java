package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.content.check.Finding;
import org.boai.content.check.Warnings;
import org.boai.content.check.Warnings.Step;
import org.boai.editing.Edition;
import org.boai.people.People;
import org.boai.workflow.PersonId;

/** The reasons why warnings of editions stand (PRV-06, PUB-06). */
@ApplicationScoped
public class WarningReasons {
    private final People people;

    WarningReasons(People people) {
        this.people = people;
    }

    /** One reason with the display name of who gave it. */
    public record Line(Step step, String name, Instant givenAt, String reason) {}

    /** The reasons given for an edition, in their order. */
    @Transactional
    public List<Line> of(UUID edition) {
        return EditionReason.of(edition).stream()
                .map(
                        one ->
                                new Line(
                                        one.step,
                                        people.nameOf(new PersonId(one.personId)).orElse(""),
                                        one.givenAt,
                                        one.reason))
                .toList();
    }

    /** The warnings among what was found in an edition that no reason answers for yet. */
    @Transactional
    public List<Finding> unanswered(UUID edition, List<Finding> findings) {
        Edition cut = Edition.findById(edition);
        return Warnings.unanswered(
                cut.content.kind(),
                findings,
                EditionReason.of(edition).stream().map(EditionReason::answered).toList());
    }
}
