package org.boai.desk.composing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.boai.audit.Actor;
import org.boai.composing.ComposeHome;
import org.boai.composing.HomeSlots;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.publishing.Withdraw;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff put a document first, readers see it there, and it leaves when it is withdrawn. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ComposeHomeTest {
    @Inject World world;
    @Inject ComposeHome compose;
    @Inject HomeSlots slots;
    @Inject Withdraw withdraw;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;

    @TestHTTPResource("/")
    String site;

    @AfterEach
    void free() {
        compose(world.publisher(), null, List.of());
    }

    @Test
    void whatIsChosenOpensTheSiteUntilItIsWithdrawn() {
        var lead = world.published(titled("选来做头条的文章"));
        var kit = world.published(Samples.educationKit());
        world.published(titled("后来发布的文章"));

        compose(world.publisher(), lead, List.of(kit));

        untilHome(page -> page.select("#lead").text().equals("选来做头条的文章"));
        untilHome(
                page ->
                        page.select(".lead .lines h3")
                                .first()
                                .text()
                                .equals(Samples.educationKit().title()));
        withdraw.as(world.publisher(), lead, "有误", null);
        untilHome(page -> !page.text().contains("选来做头条的文章"));
        assertThat(page().select("#lead").text()).isNotEmpty();
        assertThat(slots.of(ContentLocale.ZH_CN).at(HomeSlots.LEAD))
                .hasValueSatisfying(one -> assertThat(one.live()).isFalse());
        assertThat(acts()).isPositive();
    }

    @Test
    void onlyAFinalReviewerComposes() {
        var lead = world.published(titled("谁来编排"));

        assertThatThrownBy(() -> compose(world.writer(), lead, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("终审");
        assertThatThrownBy(() -> compose(world.admin(), lead, List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDraftADuplicateOrADocumentOfTheOtherLanguageIsRefused() {
        var draft = world.draft(titled("还没有发布"));
        var live = world.published(titled("已经发布"));
        var english =
                world.published(titled("Elsewhere"), ContentLocale.EN, world.slug("elsewhere"));

        for (var wrong : List.of(draft, english)) {
            assertThatThrownBy(() -> compose(world.publisher(), wrong, List.of()))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> compose(world.publisher(), live, List.of(live)))
                .isInstanceOf(Refused.class);
        assertThat(slots.of(ContentLocale.ZH_CN).chosen()).isEmpty();
    }

    @Test
    void whoLookedAtAnOlderHomePageIsToldSo() {
        var live = world.published(titled("两个人同时编排"));
        var seen = slots.of(ContentLocale.ZH_CN).revision();
        compose(world.publisher(), live, List.of());

        var answer =
                sessions.as(world.publisher())
                        .formParam("lang", "zh-CN")
                        .formParam("revision", seen)
                        .formParam("lead", "")
                        .post("/admin/home-page");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(slots.of(ContentLocale.ZH_CN).at(HomeSlots.LEAD)).isPresent();
    }

    @Test
    void theHomePageIsComposedOnAPhoneByKeyboard() {
        world.published(titled("从手机上选的头条"));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            DeskVisit.of(page, world.publisher(), "/admin/home-page");
            page.getByLabel("可选文稿的标题里有").fill("手机上选");
            page.keyboard().press("Enter");
            page.getByLabel("头条").selectOption("从手机上选的头条");
            Axe.findsNothing(page, "compose-home");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            page.getByRole(AriaRole.BUTTON, named("保存首页")).press("Enter");
            Told.by(page, "首页已编排");
        }
        untilHome(home -> home.select("#lead").text().equals("从手机上选的头条"));
    }

    private void compose(Actor actor, DocumentId lead, List<DocumentId> featured) {
        var revision = slots.of(ContentLocale.ZH_CN).revision();
        compose.as(actor, new ComposeHome.Wanted(ContentLocale.ZH_CN, revision, lead, featured));
    }

    private long acts() {
        return (Long)
                database.createNativeQuery(
                                "select count(*) from audit_event where action = 'compose-home'",
                                Long.class)
                        .getSingleResult();
    }

    private static void untilHome(Predicate<Document> expected) {
        await().atMost(Duration.ofSeconds(60)).until(() -> expected.test(page()));
    }

    private static Document page() {
        return Jsoup.parse(given().get("/").asString());
    }

    private static org.boai.content.Article titled(String title) {
        return Samples.article(title, Samples.paragraphs("正文。"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
