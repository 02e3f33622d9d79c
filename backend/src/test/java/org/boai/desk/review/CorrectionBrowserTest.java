package org.boai.desk.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.desk.editor.EditorScene;
import org.boai.document.DocumentId;
import org.boai.reviewing.ReturnToWriting;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

/** A text that changes after somebody read it: what is new is shown to those who read it again. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CorrectionBrowserTest extends AtABrowser {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject ReturnToWriting back;

    @Test
    @Covers("PUB-08")
    void whatIsPublicIsCorrectedWithANoteThatReadersSee() {
        var id = world.published(Samples.article("物资发放", Samples.paragraphs("发放 118 箱。")));
        var address = world.address(id).path().value();
        var writer = EditorScene.of(browser.atDesktop(), world.writer().login(), id);
        writer.body().getByText("118 箱").click();
        writer.type("[End]", "更正为 118 件。");
        writer.saved();
        var panel = writer.page().locator("#findings-list");
        assertThat(panel.getByRole(AriaRole.LINK)).hasText("更新说明");
        writer.page().getByRole(AriaRole.BUTTON, named("保存并送审")).click();
        assertThat(writer.page().locator("#editor-notice")).containsText("还不能送审");
        writer.page().getByLabel("更新说明").fill("更正计量单位，由“箱”改为“件”。");
        assertThat(panel).containsText("都齐了");
        writer.page().getByRole(AriaRole.BUTTON, named("保存并送审")).click();
        Told.by(writer.page(), "已送审");
        for (var level : Level.values()) {
            world.sign(id, level);
        }

        var visit = at(world.publisher(), id);
        var compared = visit.page().getByLabel("与公开版本相比");
        assertThat(compared.locator(".changes ins")).containsText("更正为 118 件。");
        assertThat(visit.page().locator(".history")).containsText("签署（复审）");
        visit.fits("correction-phone");
        visit.press("现在发布");
        Told.by(visit.page(), "已发布");
        var reader = browser.atPhone();
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            reader.navigate(address);
                            assertThat(reader.locator("main").textContent())
                                    .contains("更正计量单位，由“箱”改为“件”。", "更正为 118 件。");
                        });
    }

    @Test
    void aNewAddressIsToldBeforeItIsPublishedAndTheOldOneLeadsReadersThere() {
        var id = world.published(Samples.shortArticle("搬家的一篇"));
        var from = world.address(id).path().value();
        var to = from.replaceAll("[^/]+/$", world.slug("moved").value() + "/");
        var writer = EditorScene.of(browser.atDesktop(), world.writer().login(), id);
        writer.page().getByLabel("网址名").fill(to.replaceAll("^.*/(?=.)|/$", ""));
        writer.page().getByLabel("更新说明").fill("改了网址。");
        writer.page().getByRole(AriaRole.BUTTON, named("保存并送审")).click();
        Told.by(writer.page(), "已送审");
        assertThat(writer.page().locator("main"))
                .containsText("网址将从 " + from + " 改为 " + to + "，发布时生效");
        for (var level : Level.values()) {
            world.sign(id, level);
        }
        var reader = browser.atPhone();
        await().atMost(SOON).until(() -> reader.navigate(from).status() == 200);
        assertThat(reader).hasURL(site + from.substring(1));
        assertThat(reader).hasTitle(Pattern.compile("搬家的一篇.*"));

        var visit = at(world.publisher(), id);
        var compared = visit.page().getByLabel("与公开版本相比");
        assertThat(compared.locator("del").first()).containsText(from);
        assertThat(compared.locator("ins").first()).containsText(to);
        visit.fits("new-address-phone");
        visit.press("现在发布");
        Told.by(visit.page(), "已发布");
        assertThat(visit.page().getByText("网址将从")).hasCount(0);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(
                        () -> {
                            var answer = reader.navigate(from);
                            assertThat(answer.request().redirectedFrom()).isNotNull();
                            assertThat(reader.url()).endsWith(to);
                            assertThat(reader.title()).contains("搬家的一篇");
                        });
    }

    @Test
    void whoeverSignedAnEarlierRoundSeesWhatChangedSince() {
        var id = world.draft(Samples.article("培训通知", Samples.paragraphs("带上水杯。", "周六见。")));
        world.submit(id);
        var first = at(world.reviewer(Level.FIRST), id);
        assertThat(first.page().getByLabel("上次看过后的改动")).hasCount(0);
        for (var tick : first.page().locator(".act .ticks input[type=checkbox]").all()) {
            tick.check();
        }
        first.press("签署初审");
        Told.by(first.page(), "已签署");
        back.sendBack(world.reviewer(Level.SECOND), id, "日子不对");
        world.change(
                id,
                Samples.article("培训通知", Samples.paragraphs("带上水杯。", "周日见。")),
                world.address(id).slug(),
                "");
        world.submit(id);

        first.page().navigate("/admin/documents/" + id);
        var seen = first.page().getByLabel("上次看过后的改动");
        assertThat(seen).containsText("您上次看的是第 1 版，此后的改动");
        assertThat(seen.locator(".changes del")).containsText("六");
        assertThat(seen.locator(".changes ins")).containsText("日");
        assertThat(first.page().locator(".reading .changed")).containsText("周日见。");
        assertThat(first.page().locator(".reading .changed")).hasCount(1);
        first.fits("seen-before-phone");
        assertThat(at(world.reviewer(Level.FINAL), id).page().getByLabel("上次看过后的改动")).hasCount(0);
    }

    private DeskVisit at(Actor person, DocumentId id) {
        return DeskVisit.of(browser.atPhone(), person, "/admin/documents/" + id);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
