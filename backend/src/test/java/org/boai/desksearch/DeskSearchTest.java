package org.boai.desksearch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.boai.content.Article;
import org.boai.desksearch.DeskSearch.Found;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.editing.CreateDocument;
import org.boai.editing.CreateDocument.NewDocument;
import org.boai.editing.TrashDocument;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.outbox.Outbox;
import org.boai.sample.Samples;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeskSearchTest {
    @Inject World world;
    @Inject CreateDocument create;
    @Inject DeskSearch search;
    @Inject DeskSearchConfig config;
    @Inject DeskSessions sessions;
    @Inject ElasticsearchClient engine;
    @Inject TrashDocument trash;
    @Inject Outbox outbox;
    @Inject EntityManager database;
    LocalStack engines;

    @TestHTTPResource("/")
    String site;

    @Test
    void aDraftIsFoundByTheWordsInItAndTheIndexFollowsEachSave() {
        var id = world.draft(article("题目甲", "柳编簸箕晒在院子里。"));
        eventually("柳编簸箕", id);

        world.change(id, article("题目甲", "竹篮放在屋檐下。"), world.address(id).slug(), "");

        eventually("竹篮 屋檐", id);
        eventually("柳编簸箕");
    }

    @Test
    void thePublicSearchFindsNoDraft() {
        var id = world.draft(article("题目乙", "绝密的铜鼓仪式。"));
        eventually("铜鼓仪式", id);

        RestAssured.given()
                .queryParam("q", "铜鼓仪式")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void anIndexThatWasLostAndOneThatIsRebuiltHoldEverything() throws Exception {
        var id = world.draft(article("题目丙", "磨坊的水车停了。"));
        eventually("磨坊 水车", id);
        for (var index :
                engine.indices().get(get -> get.index(config.alias())).indices().keySet()) {
            engine.indices().delete(delete -> delete.index(index));
        }
        assertThat(search.with("磨坊")).isInstanceOf(Found.NotNow.class);
        eventually("磨坊 水车", id);

        RestAssured.given()
                .header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .post("/operations/rebuild/desk-search")
                .then()
                .statusCode(200);

        eventually("磨坊 水车", id);
        assertThat(engine.indices().get(get -> get.index(config.alias() + "-*")).indices())
                .hasSize(1);
    }

    @Test
    void aDraftThatCannotBeReadStopsNoRebuild() {
        var bad = world.draft(article("题目己", "读不出来的蒲扇。"));
        var good = world.draft(article("题目庚", "挨着它的竹椅。"));
        eventually("蒲扇", bad);
        eventually("竹椅", good);
        var sound = QuarkusTransaction.requiringNew().call(() -> body(bad));
        QuarkusTransaction.requiringNew()
                .run(() -> write(bad, "{\"type\": \"article\", \"ofANewerBuild\": 1}"));
        try {
            outbox.requestRebuild(DeskSearchProjection.TARGET);

            eventually("蒲扇");
            eventually("竹椅", good);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> write(bad, sound));
        }
        QuarkusTransaction.requiringNew().run(() -> outbox.nudge(DeskSearchProjection.TARGET, bad));
        eventually("蒲扇", bad);
    }

    private String body(DocumentId id) {
        return (String)
                database.createNativeQuery(
                                "select cast(content as text) from working_copy where document_id = :id",
                                String.class)
                        .setParameter("id", id.value())
                        .getSingleResult();
    }

    private void write(DocumentId id, String body) {
        database.createNativeQuery(
                        "update working_copy set content = cast(:body as jsonb) where document_id = :id")
                .setParameter("body", body)
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Test
    void whatIsInTheTrashIsNotListed() {
        var id = world.draft(article("题目辛", "扔掉的油纸伞。"));
        eventually("油纸伞", id);
        sessions.as(world.writer())
                .queryParam("title", "油纸伞")
                .get("/admin/documents")
                .then()
                .body(containsString("题目辛"));

        trash.as(world.writer(), id);

        sessions.as(world.writer())
                .queryParam("title", "油纸伞")
                .get("/admin/documents")
                .then()
                .statusCode(200)
                .body(not(containsString("题目辛")));
    }

    @Test
    void whoMayNotReadDraftsFindsNone() {
        var id = world.draft(article("题目壬", "不该看见的铁锁。"));
        eventually("铁锁", id);

        sessions.as(world.admin())
                .queryParam("title", "铁锁")
                .get("/admin/documents")
                .then()
                .statusCode(403)
                .body(not(containsString("题目壬")));
    }

    @Test
    void theTwoIndicesCannotShareAName() {
        for (var name : List.of("boai-public", "boai-public-x", "boai")) {
            assertThatThrownBy(() -> DeskSearchProjection.requireApart("boai-public", name))
                    .isInstanceOf(IllegalStateException.class);
        }
        DeskSearchProjection.requireApart("boai-desk", "boai-public");
    }

    @Test
    void withoutTheEngineTheListSaysSoAndFiltersByTitle() {
        world.draft(article("引擎停了也能找到的题目", "甲"));
        engines.stop(Engine.SEARCH);
        DocumentId late;
        try {
            late = world.draft(article("题目丁", "停机时写的蓑衣。"));
            sessions.as(world.writer())
                    .queryParam("title", "引擎停了也能")
                    .get("/admin/documents")
                    .then()
                    .statusCode(200)
                    .body(containsString("现在不能在内容里查找，"), containsString("引擎停了也能找到的题目"));
        } finally {
            engines.start(Engine.SEARCH);
        }
        eventually("停机 蓑衣", late);
    }

    @Test
    void theListShowsWhereTheWordsAre() {
        var titled = world.draft(article("石磨豆腐", "甲"));
        var within = world.draft(article("题目戊", "奶奶做的石磨豆腐。"));
        eventually("石磨豆腐", titled, within);
        try (var browser = new DeskBrowser(site)) {
            var page = DeskVisit.of(browser.atPhone(), world.writer(), "/admin/documents").page();
            page.getByLabel("标题或内容里有").fill("石磨豆腐");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.REGION, named("标题里有"))).containsText("石磨豆腐");
            assertThat(page.getByRole(AriaRole.REGION, named("内容里有“石磨豆腐”"))).containsText("题目戊");
            Axe.findsNothing(page, "desk-search");
        }
    }

    @Test
    void theListIsNarrowedByKindByStageAndToWhatIsMine() {
        var me = world.person("lists-own", Role.WRITER);
        var mine = create.as(me, own());
        var kit = world.draft(Samples.educationKit());
        var submitted = world.draft(article("题目癸", "甲"));
        world.submit(submitted);
        try (var browser = new DeskBrowser(site)) {
            var visit = DeskVisit.of(browser.atPhone(), me, "/admin/documents");
            var page = visit.page();
            showsOf(page, List.of(mine, kit, submitted), mine, kit, submitted);
            page.getByLabel("种类").selectOption("文章");
            visit.press("筛选");
            showsOf(page, List.of(mine, kit, submitted), mine, submitted);
            page.getByLabel("进度").selectOption("待初审");
            visit.press("筛选");
            showsOf(page, List.of(mine, kit, submitted), submitted);
            visit.fits("documents-narrowed-phone");
            page.getByLabel("只看我的").check();
            visit.press("筛选");
            assertThat(page.getByText("没有符合的文稿。")).isVisible();
            page.getByLabel("进度").selectOption("全部");
            page.getByLabel("种类").selectOption("全部");
            visit.press("筛选");
            assertThat(page.getByLabel("只看我的")).isChecked();
            showsOf(page, List.of(mine, kit, submitted), mine);
            assertThat(page.locator("ul.lines > li")).hasCount(1);
        }
    }

    private NewDocument own() {
        return new NewDocument(
                new ContentId(UUID.randomUUID()),
                new Address(Kind.ARTICLE, ContentLocale.ZH_CN, world.slug("own")),
                Samples.shortArticle("我自己的稿"));
    }

    /** Of these, the list has only those. */
    private static void showsOf(Page page, List<DocumentId> these, DocumentId... listed) {
        for (var one : these) {
            assertThat(page.locator("ul.lines a[href='/admin/documents/" + one + "']"))
                    .hasCount(List.of(listed).contains(one) ? 1 : 0);
        }
    }

    private static Article article(String title, String text) {
        return Samples.article(title, Samples.paragraphs(text));
    }

    /** Waits until exactly these are found. */
    private void eventually(String words, DocumentId... documents) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () ->
                                assertThat(search.with(words))
                                        .isInstanceOfSatisfying(
                                                Found.Documents.class,
                                                found ->
                                                        assertThat(found.documents())
                                                                .containsExactlyInAnyOrderElementsOf(
                                                                        List.of(documents))));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
