package org.boai.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.boai.importing.OldSite.line;
import static org.boai.importing.OldSite.paragraphs;
import static org.boai.importing.OldSite.withBody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.content.Block;
import org.boai.content.ContentJson;
import org.boai.editing.Edition;
import org.boai.editing.Topics;
import org.boai.editing.WorkingCopy;
import org.boai.importing.ImportArticles.Result;
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
    @Inject OldSite site;
    @Inject World world;
    @Inject Topics topics;

    @Test
    @Covers("PUB-07")
    void anOldArticleShowsItsSourceDateAndImporterInsteadOfReviewers() throws IOException {
        var slug = world.slug("old");

        var result = site.take(line(slug.value(), slug, "七年前的救护课"));

        assertThat(result.imported()).isEqualTo(1);
        var item = site.item(slug);
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
        site.take(line(slug.value(), slug, "有错字的旧文"));
        var id = site.item(slug).document();

        world.republish(id, site.item(slug).content(), slug, "改了一个错字");

        var item = site.item(slug);
        assertThat(item.datedAt()).isEqualTo(ORIGINAL);
        assertThat(item.origin()).isInstanceOf(Origin.Revised.class);
        assertThat(item.changes()).extracting(Published.Change::note).containsExactly("改了一个错字");
    }

    @Test
    @Covers("PUB-02")
    void itsFirstEditionAndItsWorkingCopyHoldWhatIsPublished() throws IOException {
        var slug = world.slug("old");
        site.take(line(slug.value(), slug, "一字不差"));
        var item = site.item(slug);

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
        site.take(line);
        var version = site.item(slug).version();

        var again = site.take(line);

        assertThat(again).isEqualTo(new Result(0, 1, List.of()));
        assertThat(site.item(slug).version()).isEqualTo(version);
    }

    /** Nobody is asked how a table of an old text is called. */
    @Test
    void aTableWithoutANameIsImportedWithOne() throws IOException {
        var slug = world.slug("old");
        site.take(withBody(slug, "<table><tr><th>镇</th></tr><tr><td>青禾镇</td></tr></table>"));
        var table = (Block.Table) site.item(slug).content().body().getFirst();
        assertThat(table.caption()).isEqualTo("表格");
    }

    @Test
    void aLongArticleIsImportedWhole() throws IOException {
        var slug = world.slug("old");

        var result = site.take(withBody(slug, paragraphs(12, 10_000)));

        assertThat(result.refused()).isEmpty();
        var body = site.item(slug).content().body();
        assertThat(body).hasSize(12);
        assertThat(ContentJson.canonicalText(site.item(slug).content()))
                .hasSizeGreaterThan(120_000);
    }

    @Test
    void aMarkAtTheStartOfTheFileIsNoPartOfItsFirstLine() throws IOException {
        var slug = world.slug("old");

        var result = site.take("\uFEFF" + line(slug.value(), slug, "记事本保存的文件"));

        assertThat(result.refused()).isEmpty();
        assertThat(site.item(slug).content().title()).isEqualTo("记事本保存的文件");
    }

    @Test
    void categoryAndTagsBecomeTopics() throws IOException {
        var slug = world.slug("old");

        site.take(line(slug.value(), slug, "有栏目的旧文"));

        assertThat(site.item(slug).content().topics()).hasSize(2);
        assertThat(topics.all()).extracting(topic -> topic.nameZh).contains("救护课", "社区");
    }

    @Test
    void onlyAHolderOfTheFinalReviewMayImport() {
        var slug = world.slug("old");
        var bytes = line(slug.value(), slug, "越权").getBytes(StandardCharsets.UTF_8);

        for (var actor : new Actor[] {world.writer(), world.admin()}) {
            assertThatThrownBy(
                            () ->
                                    articles.as(
                                            actor,
                                            OldSite.NAME,
                                            new ByteArrayInputStream(bytes),
                                            1))
                    .isInstanceOf(Refused.class);
        }
        assertThat(site.found(slug)).isEmpty();
    }
}
