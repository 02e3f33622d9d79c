package org.boai.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.publishing.Withdraw;
import org.boai.refusal.Refused;
import org.boai.reviewing.AppointDeputy;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.Deputies;
import org.boai.reviewing.Reread;
import org.boai.reviewing.Rereads;
import org.boai.reviewing.ReturnToWriting;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class NotificationsTest {
    @Inject World world;
    @Inject Notifications notifications;
    @Inject ReturnToWriting returning;
    @Inject Audit audit;
    @Inject Withdraw withdraw;
    @Inject DeclareUrgent urgent;
    @Inject Rereads rereads;
    @Inject AppointDeputy appoint;
    @Inject Deputies deputies;
    @Inject Clock clock;

    @BeforeEach
    void people() {
        world.writer();
        for (var level : Level.values()) {
            world.reviewer(level);
        }
    }

    @Test
    void eachReviewerIsToldWhenItIsTheirTurnAndTheWriterOfWhatComesOfIt() {
        var id = world.draft(Samples.article());

        world.submit(id);
        assertThat(told(world.reviewer(Level.FIRST), id)).containsExactly("WAITS FIRST_REVIEW");
        assertThat(told(world.reviewer(Level.SECOND), id)).isEmpty();
        world.sign(id, Level.FIRST);
        assertThat(told(world.reviewer(Level.SECOND), id)).containsExactly("WAITS SECOND_REVIEW");
        world.sign(id, Level.SECOND);
        world.sign(id, Level.FINAL);
        assertThat(told(world.writer(), id)).containsExactly("APPROVED ");
        world.publish(id);
        assertThat(told(world.writer(), id)).containsExactly("APPROVED ", "PUBLISHED ");
        assertThat(told(world.publisher(), id)).containsExactly("WAITS FINAL_REVIEW");
    }

    @Test
    void whatComesBackIsToldWithTheReason() {
        var id = world.draft(Samples.article());
        world.submit(id);

        returning.sendBack(world.reviewer(Level.FIRST), id, "第二段的数字请核对");

        assertThat(told(world.writer(), id)).containsExactly("SENT_BACK 第二段的数字请核对");
    }

    @Test
    @Covers("PUB-11")
    void aWithdrawalIsToldToItsWritersWithTheReason() {
        var id = world.published(Samples.article());

        withdraw.as(world.publisher(), id, "数字有误，核实中", null);

        assertThat(told(world.writer(), id)).contains("WITHDRAWN 数字有误，核实中");
        assertThat(told(world.publisher(), id)).noneMatch(line -> line.startsWith("WITHDRAWN"));
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        var id = world.draft(Samples.article());
        world.submit(id);

        assertThatThrownBy(() -> returning.sendBack(world.reviewer(Level.FIRST), id, ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    returning.sendBack(
                                                            world.reviewer(Level.FIRST), id, "会撤销");
                                                    throw new IllegalArgumentException();
                                                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(told(world.writer(), id)).isEmpty();
    }

    @Test
    void aMissedScheduleAndAParkedDocumentAreToldToThoseWhoPublish() {
        var id = world.approved(Samples.article());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            audit.record(
                                    Audit.SYSTEM, "schedule-failed", id, Map.of("reason", "c"));
                            audit.record(Audit.SYSTEM, "parked", id, Map.of("reason", "r"));
                        });

        assertThat(told(world.publisher(), id)).contains("SCHEDULE_MISSED c", "PARKED r");
        assertThat(told(world.writer(), id))
                .contains("SCHEDULE_MISSED c")
                .doesNotContain("PARKED r");
    }

    @Test
    void whatIsReadIsNotCountedAndNothingOfOthersIsMarked() {
        var id = world.draft(Samples.article());
        world.submit(id);
        var reviewer = world.reviewer(Level.FIRST);
        var last = notifications.of(reviewer, Long.MAX_VALUE, 1).getFirst().id();
        assertThat(notifications.unread(reviewer)).isPositive();

        notifications.read(world.writer(), last);
        assertThat(notifications.unread(reviewer)).isPositive();
        notifications.read(reviewer, last);
        assertThat(notifications.unread(reviewer)).isZero();
    }

    @Test
    @Covers("PUB-04")
    void reviewersArePagedForWhatIsUrgentEachWhenItIsTheirTurn() {
        var id = world.draft(Samples.article());
        urgent.as(world.publisher(), id, "山洪预警");
        assertThat(told(world.writer(), id)).containsExactly("URGENT FINISH");
        world.submit(id);
        assertThat(told(world.reviewer(Level.FIRST), id)).containsExactly("URGENT FIRST_REVIEW");
        urgent.undo(world.publisher(), id);
        urgent.as(world.publisher(), id, "险情又起");
        assertThat(told(world.reviewer(Level.FIRST), id))
                .containsExactly("URGENT FIRST_REVIEW", "URGENT FIRST_REVIEW");
        world.sign(id, Level.FIRST);
        assertThat(told(world.reviewer(Level.SECOND), id)).containsExactly("URGENT SECOND_REVIEW");
    }

    @Test
    @Covers("PUB-04")
    void aReReadIsAskedForAndThatItIsLateIsToldOnce() {
        var id = world.draft(Samples.article());
        urgent.as(world.publisher(), id, "山洪预警");
        world.approve(id);
        world.publish(id);
        var reader = world.reviewer(Level.SECOND);
        assertThat(told(reader, id)).containsExactly("URGENT SECOND_REVIEW", "REREAD ");
        assertThat(told(world.writer(), id)).doesNotContain("REREAD ");
        rereads.tellLate();
        assertThat(told(reader, id)).doesNotContain("REREAD_LATE ");
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                Reread.update(
                                        "dueAt = ?1 where documentId = ?2",
                                        Instant.now().minusSeconds(60),
                                        id.value()));

        rereads.tellLate();
        rereads.tellLate();

        assertThat(told(reader, id))
                .containsExactly("URGENT SECOND_REVIEW", "REREAD ", "REREAD_LATE ");
        assertThat(told(world.publisher(), id)).contains("REREAD_LATE ");
        assertThat(told(world.writer(), id)).doesNotContain("REREAD_LATE ");
    }

    @Test
    void whoStandsInForAnAbsentReviewerIsToldToo() {
        var absent = world.person("notified-absent", Role.SECOND_REVIEWER);
        var deputy = world.person("notified-deputy", Role.FIRST_REVIEWER);
        var today = LocalDate.now(clock);
        appoint.as(
                world.admin(),
                new AppointDeputy.Absence(absent.login(), deputy.login(), today, today));
        try {
            var id = world.draft(Samples.article());
            world.submit(id);
            world.sign(id, Level.FIRST);

            assertThat(told(deputy, id))
                    .containsExactly("WAITS FIRST_REVIEW", "WAITS SECOND_REVIEW");
        } finally {
            deputies.current().stream()
                    .filter(one -> one.absent().equals(absent.id()))
                    .forEach(one -> appoint.end(world.admin(), one.id()));
        }
    }

    private List<String> told(Actor person, DocumentId id) {
        return notifications.of(person, Long.MAX_VALUE, 100).reversed().stream()
                .filter(line -> id.equals(line.document()))
                .map(line -> line.kind() + " " + line.detail().zh())
                .toList();
    }
}
