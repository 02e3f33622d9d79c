package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return ofAll(List.of(edition)).getOrDefault(edition, List.of());
    }

    /** The same of several editions by their ids; none where no reason was given. */
    @Transactional
    public Map<UUID, List<Line>> ofAll(Collection<UUID> editions) {
        var reasons = EditionReason.ofAll(editions);
        var names =
                people.names(
                        reasons.stream()
                                .map(one -> new PersonId(one.personId))
                                .collect(Collectors.toSet()));
        return reasons.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.editionId,
                                Collectors.mapping(
                                        one ->
                                                new Line(
                                                        one.step,
                                                        names.getOrDefault(
                                                                new PersonId(one.personId), ""),
                                                        one.givenAt,
                                                        one.reason),
                                        Collectors.toList())));
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
