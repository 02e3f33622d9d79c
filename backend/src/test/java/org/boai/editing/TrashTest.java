package org.boai.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.content.Campaign;
import org.boai.document.DocumentId;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** The trash, and copies. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TrashTest {
    @Inject World world;
    @Inject TrashDocument trash;
    @Inject DuplicateDocument duplicate;
    @Inject Drafts drafts;
    @Inject Schedule schedule;
    @Inject Withdraw withdraw;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
    }

    @Test
    void whatComesOutOfTheTrashIsAsItWentInWithItsSchedule() {
        var id = world.approved(Samples.article());
        var at = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        schedule.as(world.publisher(), id, at);
        var before = drafts.get(id);

        trash.as(world.writer(), id);
        assertThat(drafts.get(id).line().trashed().by()).isEqualTo(world.writer().name());
        trash.undo(world.writer(), id);

        var after = drafts.get(id);
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(after.line().stage()).isEqualTo(DraftStage.SCHEDULED);
        assertThat(after.line().scheduledAt()).isEqualTo(at);
        assertThat(after.line().address()).isEqualTo(before.line().address());
    }

    @Test
    void nothingGoesPublicOutOfTheTrashBecauseItsTimeHasPassed() {
        var id = world.approved(Samples.article());
        schedule.as(world.publisher(), id, Instant.now().plusSeconds(3600));
        trash.as(world.writer(), id);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update document set scheduled_at = now() where id = ?1")
                                        .setParameter(1, id.value())
                                        .executeUpdate());

        trash.undo(world.writer(), id);

        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.APPROVED);
        assertThat(drafts.get(id).line().scheduledAt()).isNull();
    }

    @Test
    void aPublicDocumentIsWithdrawnBeforeItIsTrashed() {
        var id = world.published(Samples.article());
        refused("wrong-state", () -> trash.as(world.writer(), id));

        withdraw.as(world.publisher(), id, "核实", null);
        trash.as(world.writer(), id);

        refused("wrong-state", () -> withdraw.undo(world.publisher(), id));
    }

    @Test
    void whatIsInTheTrashTakesPartInNothing() {
        var id = world.draft(Samples.article("弃稿" + System.nanoTime(), Samples.paragraphs("甲")));
        var title = drafts.get(id).line().title();
        trash.as(world.writer(), id);

        refused("wrong-state", () -> world.submit(id));
        refused(
                "wrong-state",
                () -> world.change(id, Samples.article(), world.address(id).slug(), ""));
        refused("wrong-state", () -> duplicate.as(world.writer(), id));
        refused("wrong-state", () -> trash.as(world.writer(), id));
        var browser = sessions.as(world.writer());
        assertThat(browser.get("/admin/documents?title=" + title).asString()).contains("没有符合的文稿");
        assertThat(sessions.as(world.writer()).get("/admin/trash").asString()).contains(title);
        assertThat(sessions.as(world.writer()).get("/admin/documents/" + id).asString())
                .contains("在回收站里", "从回收站恢复")
                .doesNotContain("/submit\"", "/admin/documents/" + id + "/edit\"");
    }

    @Test
    @Covers("PUB-01")
    void aCopyHasItsOwnSlugNoSignOffAndTheWritersOfItsSource() {
        var id = world.published(Samples.article());
        var copier = world.person("copier", Role.WRITER);

        var copy = duplicate.as(copier, id);

        assertThat(drafts.get(copy).line().stage()).isEqualTo(DraftStage.WRITING);
        assertThat(drafts.get(copy).line().address()).isNotEqualTo(drafts.get(id).line().address());
        assertThat(drafts.get(copy).contentId()).isNotEqualTo(drafts.get(id).contentId());
        assertThat(drafts.get(copy).content().title()).isEqualTo("四分钟有多长（副本）");
        assertThat(drafts.get(copy).content().body()).isEqualTo(drafts.get(id).content().body());
        assertThat(writers(copy)).contains(copier.id().value(), world.writer().id().value());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> writers(DocumentId id) {
        return database.createNativeQuery(
                        "select person_id from working_copy_writer where document_id = ?1",
                        UUID.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    @Test
    @Covers("CAL-05")
    void aCopiedCampaignKeepsItsStructureAndNothingOfItsYear() {
        var id = world.draft(Samples.campaign());

        var copy = (Campaign) drafts.get(duplicate.as(world.writer(), id)).content();

        assertThat(copy.events()).hasSameSizeAs(Samples.campaign().events());
        assertThat(copy.events()).allMatch(one -> one.startsAt() == null && one.endsAt() == null);
        assertThat(copy.theme()).isNull();
        assertThat(copy.day()).isNull();
        assertThat(copy.startsOn()).isNull();
        assertThat(copy.results()).isEmpty();
        assertThat(copy.related()).isEqualTo(Samples.campaign().related());
    }

    @Test
    void whoMayNotReadOrWriteCopiesNothing() {
        var id = world.draft(Samples.article());
        refused("forbidden", () -> duplicate.as(world.person("copy-admin", Role.ADMIN), id));
        refused("forbidden", () -> duplicate.as(world.person("copy-sup", Role.SUPERVISOR), id));
    }
}
