package org.boai.desk.composing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.boai.content.Article;
import org.boai.document.Slug;
import org.boai.editing.ChangeTopic;
import org.boai.editing.Drafts;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;
import org.boai.site.index.SiteTopic.Section;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Staff make a topic a section, and every menu of the site leads to it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TopicsTest {
    @Inject World world;
    @Inject ChangeTopic change;
    @Inject Drafts drafts;

    @TestHTTPResource("/")
    String site;

    @Test
    void aTopicBecomesASectionAtTheDesk() {
        var slug = world.slug("angel").value();
        world.topic(slug, "天使计划", "Angel Plan");
        world.published(filed("一次复查", slug));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            DeskVisit.of(page, world.publisher(), "/admin/topics");
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            Axe.findsNothing(page, "topics");
            var form = page.locator("form[action='/admin/topics/" + slug + "']");
            form.getByLabel("在菜单中").selectOption("PROJECT");
            form.getByLabel("栏目说明（中文）").fill("资助大病儿童。");
            form.getByRole(AriaRole.BUTTON).click();
            PlaywrightAssertions.assertThat(page.locator("p.done")).isVisible();
        }
        untilTheSiteHas("/topics/" + slug + "/", ".item-summary", "资助大病儿童。");
        untilTheSiteHas("/", ".menu-sections a[href='/topics/" + slug + "/']", "天使计划");
        change.as(
                world.publisher(),
                new Slug(slug),
                new ChangeTopic.Wanted("天使计划", "Angel Plan", 1, Section.NONE, "", ""));
        untilTheSiteHas("/", ".menu-sections a[href='/topics/" + slug + "/']", "");
    }

    @Test
    void aWriterMakesATopicAndFilesUnderIt() {
        var slug = world.slug("new-topic").value();
        var draft = world.draft(Samples.shortArticle("归进新主题"));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            var visit = DeskVisit.of(page, world.writer(), "/admin/topics");
            page.getByLabel("网址名").fill("不是网址名");
            page.getByLabel("中文名").fill("水上安全" + slug);
            page.getByLabel("英文名").fill("Water Safety");
            visit.press("新建主题");
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERT)).containsText("只能用小写字母");
            visit.fits("topic-refused");
            page.getByLabel("网址名").fill(slug);
            page.getByLabel("中文名").fill("水上安全" + slug);
            page.getByLabel("英文名").fill("Water Safety");
            visit.press("新建主题");
            Told.by(page, "主题已保存");
            var row = page.getByRole(AriaRole.ROW).filter(having("水上安全" + slug));
            PlaywrightAssertions.assertThat(row).containsText("Water Safety");

            page.navigate("/admin/documents/" + draft + "/edit");
            page.getByLabel("水上安全" + slug).check();
            visit.press("保存");
            PlaywrightAssertions.assertThat(page.locator("#save-state"))
                    .hasAttribute("data-state", "saved");
        }
        assertThat(drafts.get(draft).content().topics()).containsExactly(new Slug(slug));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void onlyAFinalReviewerChangesATopicAndNotIntoNothing() {
        var slug = world.slug("renamed");
        world.topic(slug.value(), "旧名", "Old");
        var wanted = new ChangeTopic.Wanted("新名", "New", 1, Section.WORK, "", "");

        assertThatThrownBy(() -> change.as(world.writer(), slug, wanted))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () ->
                                change.as(
                                        world.publisher(),
                                        slug,
                                        new ChangeTopic.Wanted("", "", 1, Section.WORK, "", "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> change.as(world.publisher(), new Slug("nowhere"), wanted))
                .isInstanceOf(Refused.class);
    }

    private void untilTheSiteHas(String path, String selector, String text) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Jsoup.parse(get(path)).select(selector).text().equals(text));
    }

    private static String get(String path) {
        return given().get(path).asString();
    }

    private static Article filed(String title, String topic) {
        var sample = Samples.article(title, Samples.paragraphs("正文。"));
        return new Article(
                sample.title(),
                sample.summary(),
                null,
                List.of(new Slug(topic)),
                sample.source(),
                sample.body(),
                sample.byline());
    }
}
