package org.boai.desk.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Block.Item;
import org.boai.content.Content;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.DuplicateDocument;
import org.boai.editing.RestoreEdition;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could not be read again is refused by every way in, and the document still opens. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TooMuchToKeepTest {
    private static final String TOO_LONG = "长".repeat(100_001);
    private static final String SIXTH_LEVEL = "/body/0" + "/items/0".repeat(5) + "/items";

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject Drafts drafts;
    @Inject DuplicateDocument duplicate;
    @Inject RestoreEdition restore;
    @Inject EntityManager database;

    @Test
    void aFieldThatIsTooLongIsToldByTheFormAndByAutosave() {
        var id = draft();
        var fields = Map.of("/title", "新题", "/summary", TOO_LONG);

        var page = send(id, "edit", fields);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("href=\"#/summary\"", "有 100001 个字符，最多 100000 个");

        var other = draft();
        var answer = send(other, "autosave", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("faults.anchor")).containsExactly("/summary");
        for (var one : List.of(id, other)) {
            opensWithTheRestSaved(one, Article::summary);
        }
    }

    @Test
    void aParagraphThatIsTooLongIsToldAndLeavesTheBodyAsItWas() {
        var id = draft();
        var body = "[{\"type\":\"paragraph\",\"text\":[{\"text\":\"%s\"}]}]".formatted(TOO_LONG);

        var answer = send(id, "autosave", Map.of("/title", "新题", "/body", body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("有 100001 个字符，最多 100000 个");
        opensWithTheRestSaved(id, Article::body);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 18, 600})
    void aListThatNestsTooDeepIsToldAtItsField(int levels) {
        var typed = Map.of("/title", "新题", "/body/0/type", "list", "/body/0/items", lines(levels));
        var asJson = Map.of("/title", "新题", "/body", "[" + json(levels) + "]");
        // JSON that nests deeper is not read at all.
        for (var fields : levels > 40 ? List.of(typed) : List.of(typed, asJson)) {
            var byForm = draft();
            var page = send(byForm, "edit", fields);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.asString()).contains("列表超过 5 层");
            opensWithTheRestSaved(byForm, Article::body);

            var byItself = draft();
            var answer = send(byItself, "autosave", fields);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).contains("列表超过 5 层");
            opensWithTheRestSaved(byItself, Article::body);
        }
    }

    @Test
    void theCommandsRefuseByPlaceWhatNoFormLookedAt() {
        var id = draft();
        var slug = world.address(id).slug();
        var tooDeep = Samples.article("题", List.of(list(600)));

        refused("content/summary", () -> world.change(id, summary(TOO_LONG), slug, ""));
        refused("content" + SIXTH_LEVEL, () -> world.change(id, tooDeep, slug, ""));
        refused("content/title", () -> world.draft(Samples.shortArticle(TOO_LONG)));
        opensAsItWas(id);
    }

    @Test
    void aDocumentBeginsWithATitleThatMayGoPublic() {
        assertThat(begin("题".repeat(120)).statusCode()).isEqualTo(303);
        for (var title : List.of("题".repeat(121), TOO_LONG)) {
            var page = begin(title);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.asString()).contains("标题有 %d 个字，最多 120 个".formatted(title.length()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 118, 100_000})
    void theCopyOfALongTitleIsCutToWhatATitleMayHave(int length) {
        var id = world.draft(Samples.shortArticle("题".repeat(length)));

        var copy = duplicate.as(world.writer(), id);

        assertThat(drafts.get(copy).content().title())
                .startsWith("题".repeat(Math.min(length, 114)))
                .endsWith("（副本）")
                .hasSizeLessThanOrEqualTo(120);
        opens(copy);
    }

    /** As drafts of former versions may be. */
    @Test
    void aDraftThatIsDeeperThanWhatIsKeptNowOpensAndIsNeitherCopiedNorRestored() {
        var id = draft();
        world.submit(id);
        world.takeBack(id);
        store(id, "{\"type\":\"article\",\"title\":\"题\",\"body\":[%s]}".formatted(json(7)));
        var page = sessions.as(world.writer()).post("/admin/documents/" + id + "/duplicate");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("列表超过 5 层");
        opens(id);

        var writer = world.writer();
        var first = new RestoreEdition.Wish(1, drafts.get(id).revision(), "");
        restore.as(writer, id, first);
        var deep = new RestoreEdition.Wish(2, drafts.get(id).revision(), "");
        refused("content" + SIXTH_LEVEL, () -> restore.as(writer, id, deep));
        opens(id);
    }

    @Test
    void whatNoDocumentCanHoldIsNeitherPastedNorReadFromAFile() {
        var id = draft();
        var pasted =
                sessions.as(world.writer())
                        .accept("application/json")
                        .multiPart(field("html", "<p>" + TOO_LONG + "</p>"))
                        .post("/admin/documents/" + id + "/blocks");
        var file =
                sessions.as(world.writer())
                        .accept("application/json")
                        .multiPart("file", "稿.txt", TOO_LONG.getBytes(UTF_8), "text/plain")
                        .post("/admin/documents/" + id + "/written-file");

        assertThat(pasted.statusCode()).isEqualTo(400);
        assertThat(pasted.jsonPath().getString("code")).isEqualTo("invalid-input");
        assertThat(pasted.jsonPath().getString("field")).isEqualTo("html");
        assertThat(file.statusCode()).isEqualTo(422);
        assertThat(file.jsonPath().getString("code")).isEqualTo("file-too-long");
    }

    private DocumentId draft() {
        return world.draft(Samples.shortArticle("题"));
    }

    private void opensAsItWas(DocumentId id) {
        opens(id);
        assertThat(drafts.get(id).revision()).isEqualTo(1);
        assertThat(drafts.get(id).content().title()).isEqualTo("题");
    }

    /** What is too much stays as it was; the title that came with it is stored. */
    private void opensWithTheRestSaved(DocumentId id, Function<Article, Object> tooMuch) {
        opens(id);
        var before = (Article) world.stored(Samples.shortArticle("题"));
        var now = (Article) drafts.get(id).content();
        assertThat(now.title()).isEqualTo("新题");
        assertThat(tooMuch.apply(now)).isEqualTo(tooMuch.apply(before));
    }

    private void opens(DocumentId id) {
        for (var page : List.of("", "/edit")) {
            var answer = sessions.as(world.writer()).get("/admin/documents/" + id + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
        }
    }

    private static void refused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isInstanceOfSatisfying(
                                                Refusal.InvalidInput.class,
                                                input ->
                                                        assertThat(input.field())
                                                                .isEqualTo(field)));
    }

    private void store(DocumentId id, String content) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update working_copy set content = cast(?1 as jsonb) where document_id = ?2")
                                        .setParameter(1, content)
                                        .setParameter(2, id.value())
                                        .executeUpdate());
    }

    private static Content summary(String text) {
        var one = Samples.shortArticle("题");
        return new Article(
                one.title(), text, null, List.of(), one.source(), one.body(), one.byline());
    }

    private static Block list(int levels) {
        List<Item> items = List.of();
        for (int level = 0; level < levels; level++) {
            items = List.of(new Item(List.of(Span.plain("项")), items));
        }
        return new Block.Items(Block.ListStyle.BULLETED, items);
    }

    private static String json(int levels) {
        return "{\"type\":\"list\",\"items\":["
                + "{\"text\":[{\"text\":\"项\"}],\"items\":[".repeat(levels)
                + "]}".repeat(levels)
                + "]}";
    }

    private static String lines(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(level -> " ".repeat(2 * level) + "- 项")
                .collect(Collectors.joining("\n"));
    }

    private Response begin(String title) {
        return sessions.as(world.writer())
                .formParam("kind", "article")
                .formParam("locale", "zh-CN")
                .formParam("title", title)
                .post("/admin/documents");
    }

    private Response send(DocumentId id, String way, Map<String, String> fields) {
        RequestSpecification form =
                sessions.as(world.writer())
                        .multiPart("revision", 1)
                        .multiPart("slug", world.address(id).slug().value())
                        .multiPart("changeNote", "");
        fields.forEach((name, text) -> form.multiPart(field(name, text)));
        return form.post("/admin/documents/" + id + "/" + way);
    }

    private static MultiPartSpecification field(String name, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .build();
    }
}
