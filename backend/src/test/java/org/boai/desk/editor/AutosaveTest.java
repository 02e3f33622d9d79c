package org.boai.desk.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.boai.audit.Actor;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.merge.Merge;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.editing.Drafts;
import org.boai.editing.SaveDraft;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class AutosaveTest {
    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject Drafts drafts;
    @Inject SaveDraft save;

    @Test
    void aSaveAnswersWithItsRevisionAndWhatTheChecksSay() {
        var id = world.draft(Samples.shortArticle("题"));
        var answer = autosave(id, 1, "新题", "[{\"type\":\"paragraph\",\"text\":[]}]");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getLong("revision")).isEqualTo(2);
        assertThat(answer.jsonPath().getList("findings.anchor")).contains("/body/0/text");
        assertThat(drafts.get(id).content().title()).isEqualTo("新题");
    }

    @Test
    @Covers("PUB-12")
    void aStaleSaveIsRefusedWithBothRevisionsAndChangesNothing() {
        var id = world.draft(Samples.shortArticle("题"));
        world.change(id, Samples.shortArticle("别人的题"), slug(id), "");
        var answer = autosave(id, 1, "我的题", "[]");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("stale-revision");
        assertThat(answer.jsonPath().getLong("yourRevision")).isEqualTo(1);
        assertThat(answer.jsonPath().getLong("currentRevision")).isEqualTo(2);
        assertThat(drafts.get(id).content().title()).isEqualTo("别人的题");
    }

    @Test
    void aBodyThatIsNoListOrHoldsWhatIsNoBlockStaysAsItWas() {
        var id = world.draft(Samples.shortArticle("题"));
        var before = drafts.get(id).content().body();
        for (var body : List.of("", "{}", "[", "[{\"type\":\"script\"}]", "[1]")) {
            var answer = autosave(id, drafts.get(id).revision(), "题", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(200);
            assertThat(answer.jsonPath().getList("unsaved.fields"))
                    .as(body)
                    .containsExactly("/body");
            assertThat(answer.jsonPath().getList("faults")).as(body).isNotEmpty();
            assertThat(drafts.get(id).content().body()).as(body).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "revision", "do", "changeNote", "current", "base", "csrf"})
    void aFileInThePlaceOfATextAboutTheDocumentIsRefusedByName(String name) {
        var id = world.draft(Samples.shortArticle("题"));
        for (var way : List.of("edit", "autosave")) {
            var answer =
                    sessions.as(world.writer())
                            .multiPart(name, "一.txt", "1".getBytes(UTF_8), "text/plain")
                            .multiPart(field("/title", "新题"))
                            .post("/admin/documents/" + id + "/" + way);
            assertThat(answer.statusCode()).as(way).isEqualTo(400);
            assertThat(answer.asString()).as(way).contains("页面上没有「%s」这一项".formatted(name));
        }
        assertThat(drafts.get(id).revision()).isEqualTo(1);
    }

    @Test
    void aFileInThePlaceOfTheTokenIsNoToken() {
        var id = world.draft(Samples.shortArticle("题"));
        var answer =
                sessions.with(sessions.cookie(world.writer()))
                        .multiPart("csrf", "一.txt", "1".getBytes(UTF_8), "text/plain")
                        .post("/admin/documents/" + id + "/edit");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** The body goes along as JSON inside JSON: one text that is longer than any of its own. */
    @Test
    @Covers("PUB-12")
    void aLongDocumentIsJoinedToo() {
        var much = article(Collections.nCopies(3, "字".repeat(60_000)));
        var id = world.draft(much);
        world.change(id, article(List.of("别人的")), slug(id), "");
        var body = ContentJson.tree(much).path("body").toString();
        var base =
                ContentJson.mapper()
                        .createObjectNode()
                        .set("/body", ContentJson.mapper().createArrayNode().add(body));
        var page =
                sessions.as(world.writer())
                        .multiPart("do", "reconcile")
                        .multiPart("revision", 1)
                        .multiPart("slug", slug(id).value())
                        .multiPart(field("/title", "我的题"))
                        .multiPart(field("/body", body))
                        .multiPart(field("base", base.toString()))
                        .post("/admin/documents/" + id + "/edit");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("别人的", "value=\"我的题\"");
    }

    @Test
    @Covers("PUB-12")
    void aTitleThatBothChangedIsAskedAboutWithBothVersions() {
        var id = world.draft(Samples.shortArticle("题"));
        world.change(id, Samples.shortArticle("别人的题"), slug(id), "");
        var base =
                "{\"/title\":[\"题\"],\"/body\":[\"[]\"],\"slug\":[\"%s\"]}"
                        .formatted(slug(id).value());
        var page =
                sessions.as(world.writer())
                        .multiPart("do", "reconcile")
                        .multiPart("revision", 1)
                        .multiPart("slug", slug(id).value())
                        .multiPart("changeNote", "")
                        .multiPart(field("/title", "我的题"))
                        .multiPart(field("/body", "[]"))
                        .multiPart(field("base", base))
                        .post(edit(id));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("data-where=\"/title\"", "第 1 处留对方的", "value=\"我的题\"")
                .contains("data-text=\"别人的题\"", "name=\"revision\" value=\"2\"");
        assertThat(drafts.get(id).content().title()).isEqualTo("别人的题");
    }

    @Test
    void aPartIsAddedToTheFormWhileItIsSavedWithoutTalkOfSomebodyElse() {
        var id = world.draft(Samples.campaign());
        world.change(id, Samples.campaign(), slug(id), "");

        assertThat(withOneMoreContact(id).header("HX-Request", "true").post(edit(id)).asString())
                .contains("id=\"/contacts/0\"", "name=\"revision\" value=\"1\"")
                .doesNotContain("别人先保存了");
        assertThat(withOneMoreContact(id).post(edit(id)).asString())
                .contains("id=\"/contacts/0\"", "name=\"revision\" value=\"1\"", "别人先保存了");
    }

    private RequestSpecification withOneMoreContact(DocumentId id) {
        return sessions.as(world.writer())
                .multiPart("do", "add:/contacts")
                .multiPart("revision", 1)
                .multiPart("slug", slug(id).value())
                .multiPart("changeNote", "")
                .multiPart(field("/title", "题"))
                .multiPart(field("/body", "[]"));
    }

    private static String edit(DocumentId id) {
        return "/admin/documents/" + id + "/edit";
    }

    @Test
    @Covers("PUB-12")
    void in200RandomConcurrentSavesNoTextIsLost() {
        var random = new Random(7);
        var id = world.draft(article(List.of("起头")));
        var first = world.writer();
        var second = world.reviewer(Level.FIRST);
        for (int round = 0; round < 200; round++) {
            var base = drafts.get(id);
            var mine = edited(texts(base.content()), "甲" + round + "-", random);
            var theirs = edited(texts(base.content()), "乙" + round + "-", random);
            store(second, base, theirs);
            assertThatThrownBy(() -> store(first, base, mine))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            no -> assertThat(no.refusal()).isInstanceOf(Refusal.Stale.class));
            var current = drafts.get(id);
            store(
                    first,
                    current,
                    texts(Merge.of(base.content(), article(mine), current.content()).content()));

            var kept = texts(drafts.get(id).content());
            assertThat(kept).containsAll(fresh(mine, texts(base.content())));
            assertThat(kept).containsAll(fresh(theirs, texts(base.content())));
        }
        assertThat(drafts.get(id).revision()).isEqualTo(401);
    }

    private void store(Actor actor, Drafts.Draft draft, List<String> texts) {
        var change =
                new SaveDraft.Change(
                        draft.revision(), draft.line().address().slug(), article(texts), "");
        save.as(actor, draft.line().id(), change);
    }

    private static List<String> edited(List<String> base, String prefix, Random random) {
        var result = new ArrayList<>(base);
        int at = random.nextInt(result.size());
        switch (result.size() > 12 ? 2 : random.nextInt(3)) {
            case 0 -> result.add(at, prefix);
            case 1 -> result.set(at, prefix);
            default -> {
                result.remove(at);
                result.add(random.nextInt(result.size() + 1), prefix);
                if (result.size() > 12) {
                    result.removeLast();
                }
            }
        }
        return result;
    }

    private static List<String> fresh(List<String> edited, List<String> base) {
        return edited.stream().filter(one -> !base.contains(one)).toList();
    }

    private static Content article(List<String> texts) {
        var one = Samples.shortArticle("题");
        return new Article(
                one.title(),
                one.summary(),
                null,
                List.of(),
                one.source(),
                Samples.paragraphs(texts.toArray(String[]::new)),
                one.byline());
    }

    private static List<String> texts(Content content) {
        return content.body().stream()
                .map(block -> ((Block.Paragraph) block).text().getFirst().text())
                .toList();
    }

    private Slug slug(DocumentId id) {
        return drafts.get(id).line().address().slug();
    }

    private Response autosave(DocumentId id, long revision, String title, String body) {
        return sessions.as(world.writer())
                .header("Accept", "application/json")
                .multiPart("revision", revision)
                .multiPart("slug", slug(id).value())
                .multiPart("changeNote", "")
                .multiPart(field("/title", title))
                .multiPart(field("/body", body))
                .post("/admin/documents/" + id + "/autosave");
    }

    private static MultiPartSpecification field(String name, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .build();
    }
}
