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
import org.boai.document.SitePath;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.people.ManageAccounts;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ExpireTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject World world;
    @Inject Expire expire;
    @Inject Withdraw withdraw;
    @Inject DueWithdrawals due;
    @Inject LiveItems live;
    @Inject Drafts drafts;
    @Inject ManageAccounts accounts;
    @Inject DeskSessions sessions;
    @Inject Audit audit;
    @Inject EntityManager database;

    private void overdue(DocumentId id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update document set expires_at = now() - interval '1 hour' where id = ?1")
                                        .setParameter(1, id.value())
                                        .executeUpdate());
    }

    private static Expire.Plan at(Instant at) {
        return new Expire.Plan(at, "活动已结束", new SitePath("/campaigns/"));
    }

    @Test
    @Covers("PUB-11")
    void aPublicDocumentIsWithdrawnAtItsTimeWithTheReasonSetInAdvance() {
        var id = world.published(Samples.article());

        expire.as(world.publisher(), id, at(Instant.now().plusSeconds(4)));

        assertThat(live.find(id)).get().isInstanceOf(Published.class);
        await().atMost(SOON).until(() -> live.find(id).orElseThrow() instanceof Withdrawn);
        var gone = (Withdrawn) live.find(id).orElseThrow();
        assertThat(gone.reason()).isEqualTo("活动已结束");
        assertThat(gone.replacement()).isEqualTo(new SitePath("/campaigns/"));
        assertThat(drafts.get(id).line().expiry()).isNull();
    }

    @Test
    void whatExpiredWhileTheSystemWasDownIsCaughtUp() {
        var id = world.published(Samples.article());
        expire.as(world.publisher(), id, at(Instant.now().plusSeconds(3600)));
        overdue(id);

        due.catchUp();

        assertThat(live.find(id)).get().isInstanceOf(Withdrawn.class);
        assertThat(audit.of(id, "withdraw"))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.detail)
                                        .containsEntry("how", "BY_THE_CLOCK")
                                        .containsEntry("reason", "活动已结束"));
    }

    @Test
    void aCancelledPlanAndAWithdrawalByHandLeaveNothingToDo() {
        var cancelled = world.published(Samples.article());
        expire.as(world.publisher(), cancelled, at(Instant.now().plusSeconds(3600)));
        expire.cancel(world.publisher(), cancelled);
        assertThat(drafts.get(cancelled).line().expiry()).isNull();

        var withdrawn = world.published(Samples.article());
        expire.as(world.publisher(), withdrawn, at(Instant.now().plusSeconds(3600)));
        withdraw.as(world.publisher(), withdrawn, "提前", null);
        withdraw.undo(world.person("reviewer3b", Role.FINAL_REVIEWER), withdrawn);

        assertThat(drafts.get(withdrawn).line().expiry()).isNull();
    }

    @Test
    void whoeverLostTheRightMeanwhileDropsThePlan() {
        var id = world.published(Samples.article());
        var other = world.person("leaving-too", Role.FINAL_REVIEWER);
        expire.as(other, id, at(Instant.now().plusSeconds(3600)));
        accounts.changeRoles(world.admin(), "leaving-too", Set.of(Role.WRITER));
        overdue(id);

        due.catchUp();

        assertThat(live.find(id)).get().isInstanceOf(Published.class);
        assertThat(drafts.get(id).line().expiry()).isNull();
        assertThat(sessions.as(world.writer()).get("/admin/calendar").asString())
                .contains("/admin/documents/" + id, "未成");
    }

    @Test
    void onlyAFinalReviewerPlansAndOnlyForWhatIsPublicAndLater() {
        var id = world.published(Samples.article());
        var later = Instant.now().plusSeconds(3600);
        assertThatThrownBy(() -> expire.as(world.writer(), id, at(later)))
                .hasMessageStartingWith("forbidden");
        assertThatThrownBy(() -> expire.as(world.publisher(), id, at(Instant.now())))
                .hasMessageStartingWith("invalid-input");
        assertThatThrownBy(
                        () -> expire.as(world.publisher(), id, new Expire.Plan(later, " ", null)))
                .hasMessageStartingWith("invalid-input");
        var both = world.person("closes-and-keeps", Role.FINAL_REVIEWER, Role.ADMIN);
        assertThatThrownBy(() -> expire.as(both, id, at(later)))
                .hasMessageStartingWith("administrator-may-not-review");
        expire.as(world.publisher(), id, at(later));
        assertThatThrownBy(() -> expire.move(both, id, later.plusSeconds(60)))
                .hasMessageStartingWith("administrator-may-not-review");
        assertThatThrownBy(() -> expire.cancel(both, id))
                .hasMessageStartingWith("administrator-may-not-review");
        var draft = world.draft(Samples.article());
        assertThatThrownBy(() -> expire.as(world.publisher(), draft, at(later)))
                .hasMessageStartingWith("wrong-state");
    }
}
