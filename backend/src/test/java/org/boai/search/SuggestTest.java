package org.boai.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.boai.document.ContentLocale;
import org.boai.refusal.Refused;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** What the search form offers while its reader types, and after a search in vain. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SuggestTest {
    @Inject World world;
    @Inject SearchScene scene;
    @Inject SearchConfig config;

    @TestHTTPResource("/")
    String site;

    @Test
    void topicsAndTitlesThatArePublicAreOfferedAndNothingElse() {
        world.topic("kingfisher", "翠鸟保护", "Kingfishers");
        var live =
                world.published(
                        SearchScene.filed(SearchScene.article("翠鸟湾的一天", "正文。"), "kingfisher"));
        world.draft(SearchScene.article("翠鸟湾的秘密草稿", "正文。"));
        world.topic("empty-kingfisher", "翠鸟空主题", "Empty");
        scene.delivered();

        var found = ask("/search/suggest", "翠鸟");

        assertThat(found.getList("items.text")).containsExactly("翠鸟保护", "翠鸟湾的一天");
        assertThat(found.getString("items[0].url")).isEqualTo("/topics/kingfisher/");
        assertThat(found.getString("items[1].url")).isEqualTo(world.address(live).path().value());
        assertThat(ask("/search/suggest", "翠").getList("items")).isNotEmpty();
        assertThat(ask("/en/search/suggest", "翠鸟").getList("items")).isEmpty();
    }

    @Test
    void theBeginningOfAnEnglishWordIsEnough() {
        world.published(
                SearchScene.article("Sandpipers on the mudflats", "正文。"),
                ContentLocale.EN,
                world.slug("sandpiper"));
        scene.delivered();

        assertThat(ask("/en/search/suggest", "sandp").getList("items.text"))
                .containsExactly("Sandpipers on the mudflats");
    }

    @Test
    void anAnswerIsKeptForAMinuteAndWhatCannotBeUsedIsRefused() {
        scene.delivered();
        given().queryParam("q", "救")
                .get("/search/suggest")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60");
        assertThat(ask("/search/suggest", " ").getList("items")).isEmpty();
        given().queryParam("q", "救".repeat(101)).get("/search/suggest").then().statusCode(400);
        given().queryParam("x", "1").get("/search/suggest").then().statusCode(400);
    }

    @Test
    void whoAsksTooFastWaits() {
        var pace = new SuggestionPace(config);
        for (int times = 0; times < config.suggestionsInTenSeconds(); times++) {
            pace.count("192.0.2.7");
        }
        assertThatThrownBy(() -> pace.count("192.0.2.7"))
                .isInstanceOf(Refused.class)
                .extracting(e -> ((Refused) e).refusal().code())
                .isEqualTo("too-many-suggestions");
        pace.count("192.0.2.8");
    }

    @Test
    void aReaderChoosesASuggestionByKeyboard() {
        var live = world.published(SearchScene.article("鸬鹚渡口的故事", "正文。"));
        world.published(SearchScene.article("鸬鹚渡口的另一个故事", "正文。"));
        scene.delivered();
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atDesktop();
            page.navigate("/search");
            var field = page.locator("#find-main");
            field.focus();
            field.pressSequentially("鸬鹚");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
            assertThat(field).hasAttribute("aria-expanded", "true");
            Axe.findsNothing(page, "suggestions");
            page.keyboard().press("ArrowDown");
            assertThat(field).hasAttribute("aria-activedescendant", "suggestions-1-0");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(field).hasAttribute("aria-activedescendant", "suggestions-1-1");
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
            assertThat(field).hasValue("鸬鹚");
            page.keyboard().press("ArrowDown");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
            page.getByRole(AriaRole.OPTION, named("鸬鹚渡口的故事")).click();
            assertThat(page).hasURL(Pattern.compile(".*" + world.address(live).path() + "$"));
        }
    }

    @Test
    void withoutScriptsTheFormSearchesAndNarrowsByYear() {
        world.published(SearchScene.article("苍鹭观测站落成", "正文。"));
        scene.delivered();
        try (var browser = new DeskBrowser(site)) {
            var page = browser.withoutScripts();
            page.navigate("/search");
            page.locator("#find-main").fill("苍鹭观测站");
            page.locator("#find-main").press("Enter");
            assertThat(page.locator(".hits h2")).hasText("苍鹭观测站落成");
            page.locator(".facets a[href*='year=']").first().click();
            assertThat(page.locator(".facets a[href*='q='][aria-current]")).hasCount(1);
            assertThat(page.locator(".hits h2")).hasText("苍鹭观测站落成");
            page.getByRole(AriaRole.LINK, named("English")).click();
            assertThat(page).hasURL(Pattern.compile(".*/en/search\\?q=.*"));
            assertThat(page.locator("#find-main")).hasValue("苍鹭观测站");
        }
    }

    @Test
    void aSearchInVainOffersWhatSoundsTheSameAndWhereElseToLook() {
        world.published(SearchScene.filed(SearchScene.article("苇莺谷开放日", "正文。"), "reed-warbler"));
        scene.delivered();

        var page = given().queryParam("q", "伟莺谷").get("/search").asString();

        assertThat(page).contains("您是不是要找", ">苇莺谷</a>", "按主题看", "最新内容");
        var narrowed = given().queryParam("q", "苇莺谷").queryParam("year", "1999").get("/search");
        assertThat(narrowed.statusCode()).isEqualTo(200);
        assertThat(narrowed.asString()).doesNotContain("您是不是要找");
    }

    private static JsonPath ask(String path, String text) {
        return given().queryParam("q", text).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
