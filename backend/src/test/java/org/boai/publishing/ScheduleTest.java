package org.boai.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;
import org.boai.liveitem.Published;
import org.boai.people.ManageAccounts;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ScheduleTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject World world;
    @Inject Schedule schedule;
    @Inject DueSchedules due;
    @Inject LiveItems live;
    @Inject Drafts drafts;
    @Inject ManageAccounts accounts;
    @Inject Audit audit;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;

    @Test
    @Covers("PR-07")
    void aScheduledDocumentGoesPublicAtItsTimeAndNotBefore() {
        var id = world.approved(Samples.article());
        var at = Instant.now().plusSeconds(4);

        schedule.as(world.publisher(), id, at);

        assertThat(live.find(id)).isEmpty();
        await().atMost(SOON).until(() -> live.find(id).isPresent());
        assertThat(((Published) live.find(id).orElseThrow()).publishedAt()).isAfterOrEqualTo(at);
    }

    @Test
    void whatWasMissedWhileTheSystemWasDownIsCaughtUp() {
        var id = world.approved(Samples.article());
        schedule.as(world.publisher(), id, Instant.now().plusSeconds(3600));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update document set scheduled_at = now() - interval '1 hour' where id = ?1")
                                        .setParameter(1, id.value())
                                        .executeUpdate());

        due.list(0).forEach(due::publish);

        assertThat(live.find(id)).get().isInstanceOf(Published.class);
        assertThat(audit.of(id, "publish"))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.actor).isEqualTo(world.publisher().name());
                            assertThat(event.detail).containsEntry("how", "BY_THE_CLOCK");
                        });
        assertThat(sessions.as(world.writer()).get("/admin/documents/" + id).asString())
                .contains("发布（到时自动）");
    }

    @Test
    void aCancelledScheduleIsNotKept() {
        var id = world.approved(Samples.article());
        schedule.as(world.publisher(), id, Instant.now().plusSeconds(3600));

        schedule.cancel(world.publisher(), id);
        due.publish(id);

        assertThat(live.find(id)).isEmpty();
        assertThat(stage(id)).isEqualTo(DraftStage.APPROVED);
    }

    @Test
    void anAdministratorCancelsAndMovesNoScheduleWhateverElseTheyAre() {
        var id = world.approved(Samples.article());
        schedule.as(world.publisher(), id, Instant.now().plusSeconds(3600));
        var both = world.person("closes-and-keeps", Role.FINAL_REVIEWER, Role.ADMIN);

        assertThatThrownBy(() -> schedule.cancel(both, id))
                .hasMessageStartingWith("administrator-may-not-review");
        assertThatThrownBy(() -> schedule.move(both, id, Instant.now().plusSeconds(7200), ""))
                .hasMessageStartingWith("administrator-may-not-review");
        assertThatThrownBy(() -> schedule.cancel(world.writer(), id))
                .hasMessageStartingWith("forbidden");
        assertThat(stage(id)).isEqualTo(DraftStage.SCHEDULED);
    }

    @Test
    void whoeverLostTheRightMeanwhileFreesTheDocumentInsteadOfPublishingIt() {
        var id = world.approved(Samples.article());
        var other = world.person("leaving", Role.FINAL_REVIEWER);
        schedule.as(other, id, Instant.now().plusSeconds(3600));
        accounts.changeRoles(world.admin(), "leaving", Set.of(Role.WRITER));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update document set scheduled_at = now() where id = ?1")
                                        .setParameter(1, id.value())
                                        .executeUpdate());

        due.publish(id);

        assertThat(live.find(id)).isEmpty();
        assertThat(stage(id)).isEqualTo(DraftStage.APPROVED);
        assertThat(audit.of(id, "schedule-failed"))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.detail)
                                        .containsEntry("code", "role-missing")
                                        .containsKeys("reason", "reasonEn"));
    }

    @Test
    void thePastAndTheFarFutureAreRefused() {
        var id = world.approved(Samples.article());
        for (var at : new Instant[] {Instant.now(), Instant.now().plus(Duration.ofDays(400))}) {
            assertThatThrownBy(() -> schedule.as(world.reviewer(Level.FINAL), id, at))
                    .hasMessageStartingWith("invalid-input");
        }
        assertThat(stage(id)).isEqualTo(DraftStage.APPROVED);
    }

    private DraftStage stage(DocumentId id) {
        return drafts.get(id).line().stage();
    }
}
