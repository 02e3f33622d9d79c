package org.boai.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boai.audit.Actor;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.editing.Edition;
import org.boai.editing.Topics;
import org.boai.editing.WorkingCopy;
import org.boai.importing.ImportArticles.RefusedLine;
import org.boai.importing.ImportArticles.Result;
import org.boai.live.LiveItems;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ImportArticlesTest {
    private static final Instant ORIGINAL = Instant.parse("2019-05-07T16:00:00Z");

    @Inject ImportArticles articles;
    @Inject World world;
    @Inject LiveItems live;
    @Inject Topics topics;

    @Test
    @Covers("PUB-07")
    void anOldArticleShowsItsSourceDateAndImporterInsteadOfReviewers() throws IOException {
        var slug = world.slug("old");

        var result = take(line(slug.value(), slug, "七年前的救护课"));

        assertThat(result.imported()).isEqualTo(1);
        var item = item(slug);
        assertThat(item.origin())
                .isInstanceOfSatisfying(
                        Origin.Imported.class,
                        origin -> {
                            assertThat(origin.originallyPublishedAt()).isEqualTo(ORIGINAL);
                            assertThat(origin.importer()).isEqualTo(world.publisher().name());
                        });
        var path = "/articles/" + slug + "/";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(given().get(path).statusCode()).isEqualTo(200));
        assertThat(given().get(path).asString())
                .contains("历史稿件", "旧站", "2019年5月8日", world.publisher().name())
                .doesNotContain("测试reviewer1");
    }

    @Test
    @Covers("PUB-07")
    void anOldArticleThatIsCorrectedHereKeepsItsPast() throws IOException {
        var slug = world.slug("old");
        take(line(slug.value(), slug, "有错字的旧文"));
        var id = item(slug).document();

        world.republish(id, item(slug).content(), slug, "改了一个错字");

        var item = item(slug);
        assertThat(item.datedAt()).isEqualTo(ORIGINAL);
        assertThat(item.origin()).isInstanceOf(Origin.Revised.class);
        assertThat(item.changes()).extracting(Published.Change::note).containsExactly("改了一个错字");
    }

    @Test
    @Covers("PUB-02")
    void itsFirstEditionAndItsWorkingCopyHoldWhatIsPublished() throws IOException {
        var slug = world.slug("old");
        take(line(slug.value(), slug, "一字不差"));
        var item = item(slug);

        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var id = item.document().value();
                            var edition = Edition.<Edition>find("documentId", id).singleResult();
                            assertThat(edition.content).isEqualTo(item.content());
                            assertThat(edition.hash()).isEqualTo(item.contentHash());
                            assertThat(ContentJson.hash(edition.content)).isEqualTo(edition.hash());
                            assertThat(edition.number).isEqualTo(item.edition()).isEqualTo(1);
                            var copy = WorkingCopy.<WorkingCopy>findById(id);
                            assertThat(copy.content).isEqualTo(item.content());
                        });
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var slug = world.slug("old");
        var line = line(slug.value(), slug, "再导入一次");
        take(line);
        var version = item(slug).version();

        var again = take(line);

        assertThat(again).isEqualTo(new Result(0, 1, List.of()));
        assertThat(item(slug).version()).isEqualTo(version);
    }

    @Test
    void eachRefusedLineIsToldWithItsNumberAndLeavesNothingBehind() throws IOException {
        var taken = world.slug("old");
        take(line(taken.value(), taken, "先到"));
        var good = world.slug("old");
        var lines =
                String.join(
                        "\n",
                        line(good.value(), good, "好的一行"),
                        "{\"id\":\"x\"}",
                        "不是 JSON",
                        line("other-" + taken, taken, "网址被占").replace("救护课", "不该出现的栏目"),
                        line("z", world.slug("old"), "将来").replace("2019-05-08", "2999-01-01"),
                        "{\"id\":\"u\",\"owner\":\"admin\"}");

        var result = take(lines);

        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.refused())
                .extracting(RefusedLine::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(result.refused()).allSatisfy(one -> assertThat(one.reason().zh()).isNotBlank());
        assertThat(topics.all()).extracting(topic -> topic.nameZh).doesNotContain("不该出现的栏目");
        assertThat(item(good).content().title()).isEqualTo("好的一行");
    }

    @Test
    void allThatIsMissingIsToldAtOnceAndAnUnknownMemberIsNamed() throws IOException {
        var slug = world.slug("old");
        var unknown = line("u", slug, "多一个字段").replace("{\"id\"", "{\"owner\":1,\"id\"");

        var refused = take("{\"id\":\"x\",\"title\":\" \"}\n" + unknown).refused();

        assertThat(refused.getFirst().reason().zh()).contains("slug、title、bodyHtml、publishedAt");
        assertThat(refused.getFirst().reason().en())
                .isEqualTo("Missing: slug, title, bodyHtml, publishedAt. Please add.");
        assertThat(refused.getLast().reason().zh()).contains("owner", "id、slug、title、summary");
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedByItselfWithItsNumber() throws IOException {
        var good = world.slug("old");
        var lines = new ByteArrayOutputStream();
        lines.write((line("gbk", world.slug("old"), "旧文") + "\n").getBytes(Charset.forName("GBK")));
        lines.write(line(good.value(), good, "旧文").getBytes(StandardCharsets.UTF_8));

        var result =
                articles.as(
                        world.publisher(), "旧站", new ByteArrayInputStream(lines.toByteArray()), 7);

        assertThat(result.imported()).isEqualTo(1);
        assertThat(result.refused()).hasSize(1);
        assertThat(result.refused().getFirst().line()).isEqualTo(7);
        assertThat(result.refused().getFirst().reason().zh()).contains("UTF-8");
    }

    @Test
    void aLongArticleIsImportedWhole() throws IOException {
        var slug = world.slug("old");

        var result = take(withBody(slug, paragraphs(12, 10_000)));

        assertThat(result.refused()).isEmpty();
        var body = item(slug).content().body();
        assertThat(body).hasSize(12);
        assertThat(ContentJson.canonicalText(item(slug).content())).hasSizeGreaterThan(120_000);
    }

    @Test
    void whatIsTooLongIsRefusedByItsNameInBothLanguages() throws IOException {
        var good = world.slug("old");
        var old = world.slug("old");
        var lines =
                String.join(
                        "\n",
                        withBody(old, "<h2>开头</h2>" + paragraphs(1, 100_001)),
                        withBody(old, paragraphs(5, 99_999)),
                        withBody(old, "<p>" + "<!-- -->".repeat(250_000)),
                        line(good.value(), good, "好的一行"),
                        line("title", old, "长".repeat(120_000)),
                        "{\"%s\":1}".formatted("x".repeat(100_000)));

        var result = take(lines);

        assertThat(result.imported()).isEqualTo(1);
        var reasons = result.refused().stream().map(RefusedLine::reason).toList();
        assertThat(result.refused())
                .extracting(RefusedLine::line)
                .containsExactly(1L, 2L, 3L, 5L, 6L);
        assertThat(reasons.get(0).zh()).contains("bodyHtml", "第 2 块（以“字字字", "100001", "分成几段");
        assertThat(reasons.get(0).en()).startsWith("Block 2 of what bodyHtml becomes");
        assertThat(reasons.get(1).zh()).contains("bodyHtml", "字节", "请拆成几篇");
        assertThat(reasons.get(1).en()).contains("bodyHtml becomes 15", "at most 1000000");
        assertThat(reasons.get(2).zh()).contains("这一行有 2000", "最多 2000000 个");
        assertThat(reasons.get(2).en()).contains("This line has 2000");
        assertThat(reasons.get(3).zh()).contains("标题有 120000 个字", "/title");
        assertThat(reasons.get(4).zh()).contains("字段名").doesNotContain("exceeds");
        assertThat(live.at(address(old))).isEmpty();
    }

    @Test
    void aMarkAtTheStartOfTheFileIsNoPartOfItsFirstLine() throws IOException {
        var slug = world.slug("old");

        var result = take("\uFEFF" + line(slug.value(), slug, "记事本保存的文件"));

        assertThat(result.refused()).isEmpty();
        assertThat(item(slug).content().title()).isEqualTo("记事本保存的文件");
    }

    @Test
    void moreThanTenTopicsAreRefusedAndNotDropped() throws IOException {
        var ten = world.slug("old");
        var eleven = world.slug("old");

        var result = take(withTags(ten, 9) + "\n" + withTags(eleven, 10));

        assertThat(item(ten).content().topics()).hasSize(10);
        assertThat(result.refused()).extracting(RefusedLine::line).containsExactly(2L);
        assertThat(result.refused().getFirst().reason().zh()).contains("有 11 个，最多 10 个");
        assertThat(result.refused().getFirst().reason().en()).contains("11 together, at most 10");
        assertThat(live.at(address(eleven))).isEmpty();
    }

    @Test
    void aTableThatIsTooLargeIsRefusedAndNotCut() throws IOException {
        var slug = world.slug("old");
        var table = "<table>" + "<tr><td>一<td>二</tr>".repeat(501) + "</table>";

        var refused = take(line(slug.value(), slug, "大表").replace("<p>旧文正文</p>", table)).refused();

        assertThat(refused.getFirst().reason().zh()).contains("500 行");
    }

    @Test
    void categoryAndTagsBecomeTopics() throws IOException {
        var slug = world.slug("old");

        take(line(slug.value(), slug, "有栏目的旧文"));

        assertThat(item(slug).content().topics()).hasSize(2);
        assertThat(topics.all()).extracting(topic -> topic.nameZh).contains("救护课", "社区");
    }

    @Test
    void onlyAHolderOfTheFinalReviewMayImport() {
        var slug = world.slug("old");
        var bytes = line(slug.value(), slug, "越权").getBytes(StandardCharsets.UTF_8);

        for (var actor : new Actor[] {world.writer(), world.admin()}) {
            assertThatThrownBy(() -> articles.as(actor, "旧站", new ByteArrayInputStream(bytes), 1))
                    .isInstanceOf(Refused.class);
        }
        assertThat(live.at(address(slug))).isEmpty();
    }

    private Result take(String lines) throws IOException {
        var bytes = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        return articles.as(world.publisher(), "旧站", bytes, 1);
    }

    private static String withBody(Slug slug, String html) {
        return line(slug.value(), slug, "长文").replace("<p>旧文正文</p>", html);
    }

    private static String paragraphs(int count, int length) {
        return ("<p>" + "字".repeat(length) + "</p>").repeat(count);
    }

    /** Beside its category. */
    private static String withTags(Slug slug, int count) {
        var tags =
                IntStream.range(0, count)
                        .mapToObj(number -> "\"很多栏目" + number + "\"")
                        .collect(Collectors.joining(","));
        return line(slug.value(), slug, "栏目很多").replace("[\"社区\"]", "[" + tags + "]");
    }

    private Published item(Slug slug) {
        return (Published) live.at(address(slug)).orElseThrow();
    }

    private static Address address(Slug slug) {
        return new Address(Kind.ARTICLE, ContentLocale.ZH_CN, slug);
    }

    private static String line(String id, Slug slug, String title) {
        return """
        {"id":"%s","slug":"%s","title":"%s","summary":"摘要","bodyHtml":"<p>旧文正文</p>",\
        "publishedAt":"2019-05-08","category":"救护课","tags":["社区"]}"""
                .formatted(id, slug, title);
    }
}
