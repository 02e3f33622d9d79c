package org.boai.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.SaveDraft;
import org.boai.people.People;
import org.boai.publishing.Publish;
import org.boai.refusal.Refused;
import org.boai.reviewing.AppointDeputy.Absence;
import org.boai.reviewing.SignOffEdition.Approval;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeputiesTest {
    @Inject World world;
    @Inject Deputies deputies;
    @Inject AppointDeputy appoint;
    @Inject SignOffEdition sign;
    @Inject UnderReview underReview;
    @Inject Publish publish;
    @Inject SaveDraft save;
    @Inject Drafts drafts;
    @Inject Eligibility eligibility;
    @Inject People people;
    @Inject Clock clock;

    private Actor absent;
    private Actor deputy;
    private LocalDate today;

    @BeforeEach
    void people() {
        absent = world.person("away-final", Role.FINAL_REVIEWER);
        deputy = world.person("stand-in", Role.FIRST_REVIEWER);
        today = LocalDate.now(clock);
    }

    @AfterEach
    void end() {
        deputies.current().stream()
                .filter(one -> one.absent().equals(absent.id()))
                .forEach(one -> appoint.end(absent, one.id()));
    }

    private void standIn(LocalDate from, LocalDate to) {
        appoint.as(absent, new Absence(absent.login(), deputy.login(), from, to));
    }

    private DocumentId beforeFinal() {
        var id = world.draft(Samples.article());
        world.submit(id);
        world.sign(id, Level.FIRST);
        world.sign(id, Level.SECOND);
        return id;
    }

    private void sign(Actor person, DocumentId id, Level level) {
        sign.as(person, id, new Approval(level, world.submittedHash(id), World.ALL_TICKS, ""));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
    }

    @Test
    @Covers("PUB-01")
    void aDeputySignsAndPublishesAndTheSignatureSaysForWhom() {
        var id = beforeFinal();
        refused("role-missing", () -> sign(deputy, id, Level.FINAL));
        standIn(today, today);

        sign(deputy, id, Level.FINAL);

        assertThat(underReview.of(id).signOffs().getLast())
                .returns(deputy.name(), UnderReview.Signature::name)
                .returns(absent.name(), UnderReview.Signature::inPlaceOf);
        publish.as(deputy, id);
    }

    @Test
    @Covers("PUB-01")
    void aDeputyWhoSignedAnotherLevelDoesNotSignAgain() {
        var id = world.draft(Samples.article());
        world.submit(id);
        standIn(today, today);
        sign(deputy, id, Level.FIRST);
        world.sign(id, Level.SECOND);

        refused("already-signed", () -> sign(deputy, id, Level.FINAL));
    }

    @Test
    @Covers("PUB-01")
    void aDeputyWhoWroteDoesNotSignAboveTheFirstLevel() {
        var id = world.draft(Samples.article());
        save.as(
                deputy,
                id,
                new SaveDraft.Change(
                        drafts.get(id).revision(),
                        world.address(id).slug(),
                        world.stored(Samples.shortArticle("改过")),
                        ""));
        world.submit(id);
        world.sign(id, Level.FIRST);
        world.sign(id, Level.SECOND);
        standIn(today, today);

        refused("writer-above-first-level", () -> sign(deputy, id, Level.FINAL));
    }

    @Test
    void aDeputyCountsOnTheDaysOfTheAbsenceOnly() {
        standIn(today.plusDays(1), today.plusDays(3));
        var id = beforeFinal();

        assertThat(eligibility.levels(deputy)).containsExactly(Level.FIRST);
        assertThat(eligibility.seated(Level.FINAL, List.of(deputy, absent)))
                .containsExactly(absent);
        refused("role-missing", () -> sign(deputy, id, Level.FINAL));
    }

    @Test
    void anEndedAppointmentCountsNoMore() {
        standIn(today, today.plusDays(3));
        assertThat(eligibility.levels(deputy)).contains(Level.FINAL);
        assertThat(eligibility.seated(Level.FINAL, List.of(deputy))).containsExactly(deputy);

        end();

        assertThat(eligibility.levels(deputy)).doesNotContain(Level.FINAL);
        assertThat(eligibility.seated(Level.FINAL, List.of(deputy))).isEmpty();
    }

    @Test
    void whoIsSeatedAtALevelIsWhoseLevelsHoldIt() {
        standIn(today, today);
        var all = people.all().stream().map(People.Account::actor).toList();

        for (var level : Level.values()) {
            assertThat(eligibility.seated(level, all))
                    .isEqualTo(
                            all.stream()
                                    .filter(one -> eligibility.levels(one).contains(level))
                                    .toList());
        }
        assertThat(eligibility.seated(Level.SECOND, all)).isNotEmpty().doesNotContain(deputy);
    }

    @Test
    void anAdministratorAppointsAndOthersAppointOnlyForThemselves() {
        var absence = new Absence(absent.login(), deputy.login(), today, today);
        refused("forbidden", () -> appoint.as(deputy, absence));

        appoint.as(world.admin(), absence);

        assertThat(deputies.current())
                .anyMatch(
                        one ->
                                one.absent().equals(absent.id())
                                        && one.by().equals(world.admin().name()));
    }

    @Test
    void appointmentsThatMakeNoSenseAreRefused() {
        var writer = world.writer();
        refused("invalid-input", () -> standIn(today, today.minusDays(1)));
        refused("invalid-input", () -> standIn(today, today.plusDays(400)));
        refused(
                "invalid-input",
                () ->
                        appoint.as(
                                absent, new Absence(absent.login(), absent.login(), today, today)));
        refused(
                "invalid-input",
                () ->
                        appoint.as(
                                absent, new Absence(absent.login(), writer.login(), today, today)));
        standIn(today, today.plusDays(5));
        refused("invalid-input", () -> standIn(today.plusDays(5), today.plusDays(9)));
    }
}
