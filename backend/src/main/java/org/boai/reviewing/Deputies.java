package org.boai.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.boai.audit.Actor;
import org.boai.people.People;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;

/** Who stands in for whom. */
@ApplicationScoped
public class Deputies {
    private static final int MOST = 200;
    private static final String COUNTS_ON = "endedAt is null and fromDay <= ?1 and toDay >= ?1";

    private final People people;
    private final Clock clock;

    Deputies(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** An appointment that has not ended. */
    public record Appointment(
            UUID id,
            PersonId absent,
            String absentName,
            String deputyName,
            LocalDate from,
            LocalDate to,
            String by) {}

    /** What counts today or later, the soonest first, at most 200. */
    @Transactional
    public List<Appointment> current() {
        return Deputy.<Deputy>find(
                        "endedAt is null and toDay >= ?1 order by fromDay, id",
                        LocalDate.now(clock))
                .page(0, MOST)
                .stream()
                .map(this::appointment)
                .toList();
    }

    /** The absent reviewers for whom a person stands in today, with their roles of this moment. */
    @Transactional
    public List<Actor> absentFor(Actor deputy) {
        return Deputy.<Deputy>list(
                        COUNTS_ON + " and deputyId = ?2 order by appointedAt, id",
                        LocalDate.now(clock),
                        deputy.id().value())
                .stream()
                .map(this::absent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who stands in today for somebody who has a role at this moment. */
    @Transactional
    Set<PersonId> of(Role role) {
        return Deputy.<Deputy>list(COUNTS_ON, LocalDate.now(clock)).stream()
                .filter(one -> absent(one).filter(absent -> absent.has(role)).isPresent())
                .map(one -> new PersonId(one.deputyId))
                .collect(Collectors.toSet());
    }

    private Optional<Actor> absent(Deputy one) {
        return people.withId(new PersonId(one.absentId));
    }

    private Appointment appointment(Deputy one) {
        return new Appointment(
                one.id,
                new PersonId(one.absentId),
                name(one.absentId),
                name(one.deputyId),
                one.fromDay,
                one.toDay,
                name(one.appointedBy));
    }

    private String name(UUID person) {
        return people.nameOf(new PersonId(person)).orElseThrow();
    }
}
