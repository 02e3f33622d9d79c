package org.boai.commenting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.commenting.Comments.Said;
import org.boai.commenting.Comments.Talk;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class CommentsTest {
    private static final String FIRST = "第一段说明培训的时间和地点。";
    private static final String SECOND = "第二段请大家自带水杯与笔记本。";

    @Inject World world;
    @Inject AddComment add;
    @Inject AnswerComment answer;
    @Inject Comments comments;
    @Inject Drafts drafts;
    @Inject Audit audit;

    private DocumentId id;

    @BeforeEach
    void draft() {
        id = world.draft(says(FIRST, SECOND));
    }

    private static Content says(String... paragraphs) {
        return Samples.article("培训通知", Samples.paragraphs(paragraphs));
    }

    private UUID comment(Actor by, Place place, String text) {
        return add.as(by, id, new AddComment.Saying(place, drafts.get(id).revision(), text));
    }

    private UUID onSecond(String text) {
        return comment(world.reviewer(Level.FIRST), new Place("body", 1), text);
    }

    private void change(String... paragraphs) {
        world.change(id, says(paragraphs), world.address(id).slug(), "");
    }

    private Talk only() {
        return comments.of(id).getFirst();
    }

    @Test
    void aCommentIsAnsweredResolvedAndReopened() {
        var comment = onSecond("水杯谁来准备？");

        answer.with(world.writer(), id, comment, "自带。");
        answer.resolve(world.reviewer(Level.FIRST), id, comment);

        assertThat(only().remarks()).extracting(Said::text).containsExactly("水杯谁来准备？", "自带。");
        assertThat(only().resolved().by()).isEqualTo(world.reviewer(Level.FIRST).name());
        answer.reopen(world.writer(), id, comment);
        assertThat(only().open()).isTrue();
        assertThat(audit.of(id))
                .extracting(event -> event.action)
                .contains("comment", "answer-comment", "resolve-comment", "reopen-comment");
    }

    @Test
    void aCommentFollowsItsBlockPastWhatIsWrittenBeforeIt() {
        onSecond("水杯？");

        change("新的开头。", FIRST, SECOND);
        change("新的开头。", FIRST, "第二段请大家自带水杯。");

        assertThat(only().place()).isEqualTo(new Place("body", 2));
        assertThat(only().entry().toString()).contains("自带水杯。");
    }

    @Test
    void aCommentSaysThatItsBlockIsGoneAndReturnsWithIt() {
        onSecond("水杯？");

        change(FIRST);
        assertThat(only().gone()).isTrue();
        assertThat(only().entry().toString()).contains(SECOND);
        change("别的。", FIRST, SECOND);

        assertThat(only().gone()).isFalse();
        assertThat(only().place()).isEqualTo(new Place("body", 2));
    }

    @Test
    void aCommentOnAFieldStaysThere() {
        comment(world.writer(), new Place("title", null), "太长");

        change("全部重写。");

        assertThat(only().gone()).isFalse();
        assertThat(only().place()).isEqualTo(new Place("title", null));
    }

    @Test
    void aPlaceThatWasSeenInAnOlderRevisionIsRefused() {
        long seen = drafts.get(id).revision();
        change("新的开头。", FIRST, SECOND);

        refused("stale-revision", new Place("body", 1), seen, "水杯？");
        assertThat(comments.of(id)).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        long now = drafts.get(id).revision();
        refused("invalid-input", new Place("body", 2), now, "水杯？");
        refused("invalid-input", new Place("body", -1), now, "水杯？");
        refused("invalid-input", new Place("title", 0), now, "水杯？");
        refused("invalid-input", new Place("getClass", null), now, "水杯？");
    }

    @Test
    void whatSaysNothingOrTooMuchIsRefused() {
        long now = drafts.get(id).revision();
        refused("invalid-input", new Place("title", null), now, " \n ");
        refused("invalid-input", new Place("title", null), now, "长".repeat(1001));
        refused("invalid-input", new Place("title", null), now, "藏\u202e反");
    }

    private void refused(String code, Place place, long revision, String text) {
        assertThatThrownBy(
                        () ->
                                add.as(
                                        world.writer(),
                                        id,
                                        new AddComment.Saying(place, revision, text)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
    }

    @Test
    void whoReadsOnlyMayNotComment() {
        var supervisor = world.person("watching", Role.SUPERVISOR);
        assertThatThrownBy(() -> comment(supervisor, new Place("title", null), "嗯"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("forbidden"));
    }

    @Test
    void aCommentIsReachedThroughItsOwnDocumentOnly() {
        var comment = onSecond("水杯？");
        var other = world.draft(says(FIRST));

        assertThatThrownBy(() -> answer.resolve(world.writer(), other, comment))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("not-found"));
        assertThat(only().open()).isTrue();
    }
}
