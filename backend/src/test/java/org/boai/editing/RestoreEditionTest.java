package org.boai.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.Article;
import org.boai.document.DocumentId;
import org.boai.publishing.Publish;
import org.boai.refusal.Refused;
import org.boai.reviewing.SignOffEdition;
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
class RestoreEditionTest {
    private static final Article FIRST = says("第一次公开的文字。");
    private static final Article SECOND = says("后来改过的文字。");
    private static final Article DRAFT = says("还没有送审的文字。");

    @Inject World world;
    @Inject RestoreEdition restore;
    @Inject Editions editions;
    @Inject Drafts drafts;
    @Inject SaveDraft save;
    @Inject Publish publish;
    @Inject SignOffEdition sign;
    @Inject Audit audit;
    @Inject DeskSessions sessions;

    private static Article says(String text) {
        return Samples.article("急救课", Samples.paragraphs(text));
    }

    /** Published twice, and changed again. */
    private DocumentId changed() {
        var id = world.published(FIRST);
        world.republish(id, SECOND, world.address(id).slug(), "更正");
        world.change(id, DRAFT, world.address(id).slug(), "");
        return id;
    }

    private int restore(Actor actor, DocumentId id) {
        return restore.as(actor, id, new RestoreEdition.Wish(1, drafts.get(id).revision(), "恢复原文"));
    }

    private String refusal(Actor actor, DocumentId id, RestoreEdition.Wish wish) {
        return Assertions.catchThrowableOfType(Refused.class, () -> restore.as(actor, id, wish))
                .refusal()
                .code();
    }

    private List<Edition.Reason> reasons(DocumentId id) {
        return editions.of(id, Integer.MAX_VALUE, 100).stream().map(Editions.Line::reason).toList();
    }

    @Test
    void theOldTextIsInTheDraftAndTheOldEditionStaysAsItWas() {
        var id = changed();
        var before = editions.get(id, 1);
        var revision = drafts.get(id).revision();

        var number = restore(world.writer(), id);

        assertThat(editions.get(id, 1)).isEqualTo(before);
        assertThat(drafts.get(id).content()).isEqualTo(before.content());
        assertThat(drafts.get(id).revision()).isEqualTo(revision + 1);
        assertThat(drafts.get(id).changeNote()).isEqualTo("恢复原文");
        assertThat(editions.get(id, number).content()).isEqualTo(before.content());
        assertThat(audit.of(id).getFirst().action).isEqualTo("restore");
        assertThat(audit.of(id).getFirst().detail).containsEntry("from", "1");
    }

    @Test
    void theDraftThatWasReplacedIsKept() {
        var id = changed();
        var replaced = drafts.get(id).content();

        restore(world.writer(), id);

        assertThat(reasons(id))
                .containsExactly(
                        Edition.Reason.RESTORED,
                        Edition.Reason.KEPT,
                        Edition.Reason.SUBMITTED,
                        Edition.Reason.SUBMITTED);
        assertThat(editions.get(id, 3).content()).isEqualTo(replaced);
    }

    @Test
    @Covers("PUB-01")
    void whatWasApprovedOnceIsReviewedByThreeAgain() {
        var id = changed();
        restore(world.writer(), id);

        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.WRITING);
        Assertions.assertThatThrownBy(() -> publish.as(world.publisher(), id))
                .isInstanceOf(Refused.class);
        world.approve(id);
        world.publish(id);
        assertThat(editions.lastPublic(id).orElseThrow().content())
                .isEqualTo(editions.get(id, 1).content());
    }

    @Test
    @Covers("PUB-01")
    void whoWroteTheOldEditionMaySignNoHigherThanTheFirstLevel() {
        var author = world.person("restore-author", Role.WRITER, Role.SECOND_REVIEWER);
        var id = world.draft(FIRST);
        save.as(
                author,
                id,
                new SaveDraft.Change(
                        drafts.get(id).revision(),
                        world.address(id).slug(),
                        world.stored(SECOND),
                        ""));
        world.approve(id);
        world.publish(id);
        world.change(id, DRAFT, world.address(id).slug(), "更正");
        restore(world.writer(), id);
        world.submit(id);
        world.sign(id, Level.FIRST);

        var hash = world.submittedHash(id);
        assertThat(
                        Assertions.catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                sign.as(
                                                        author,
                                                        id,
                                                        new SignOffEdition.Approval(
                                                                Level.SECOND,
                                                                hash,
                                                                World.ALL_TICKS,
                                                                "")))
                                .refusal()
                                .code())
                .isEqualTo("writer-above-first-level");
    }

    @Test
    void inReviewNothingIsRestored() {
        var id = changed();
        world.change(id, DRAFT, world.address(id).slug(), "更正");
        world.submit(id);
        var wish = new RestoreEdition.Wish(1, drafts.get(id).revision(), "");

        assertThat(refusal(world.writer(), id, wish)).isEqualTo("wrong-state");
        assertThat(reasons(id)).containsOnly(Edition.Reason.SUBMITTED);
    }

    @Test
    void somebodyElsesSaveIsNotOverwritten() {
        var id = changed();
        var wish = new RestoreEdition.Wish(1, drafts.get(id).revision() - 1, "");

        assertThat(refusal(world.writer(), id, wish)).isEqualTo("stale-revision");
        assertThat(reasons(id)).doesNotContain(Edition.Reason.KEPT, Edition.Reason.RESTORED);
    }

    @Test
    void onlyWhoMayWriteRestoresAndOnlyFromTheSameDocument() {
        var id = changed();
        var revision = drafts.get(id).revision();
        var reader = world.person("restore-reader", Role.SUPERVISOR);

        assertThat(refusal(reader, id, new RestoreEdition.Wish(1, revision, "")))
                .isEqualTo("forbidden");
        assertThat(refusal(world.writer(), id, new RestoreEdition.Wish(9, revision, "")))
                .isEqualTo("not-found");
    }

    @Test
    void thePageAsksFirstAndThenRestores() {
        var id = changed();
        var writer = sessions.as(world.writer());
        var asked = writer.get("/admin/documents/" + id + "/restore?number=1").asString();
        assertThat(asked).contains("恢复第 1 版？", "<ins>", "<del>");
        assertThat(drafts.get(id).content()).isNotEqualTo(editions.get(id, 1).content());

        var answer =
                sessions.as(world.writer())
                        .formParam("number", 1)
                        .formParam("revision", drafts.get(id).revision())
                        .formParam("changeNote", "恢复")
                        .post("/admin/documents/" + id + "/restore");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("?done=restored");
        assertThat(drafts.get(id).content()).isEqualTo(editions.get(id, 1).content());
    }
}
