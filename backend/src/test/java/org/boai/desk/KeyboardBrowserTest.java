package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.publishing.Schedule;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Keyboard;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.PublicState;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** The desk by somebody who has no mouse. Keys alone, and each stop on the way can be seen. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeyboardBrowserTest extends AtTheKeys {
    @Inject Drafts drafts;
    @Inject Schedule schedule;

    @Test
    void anArticleGoesFromSignInToPublication() {
        var title = "键盘写的稿 " + System.nanoTime();
        world.person("keys-final", Role.FINAL_REVIEWER);
        var keys = signedIn(world.person("keys-writer", Role.WRITER), "/admin/");
        var page = keys.page();

        keys.press(link(page, "写新稿").first());
        keys.tick(page.getByLabel("文章"));
        keys.fill(label(page, "标题"), title);
        keys.press(button(page, "开始写"));
        assertThat(body(page)).isVisible();
        keys.fill(label(page, "摘要"), "不用鼠标也能写稿。");
        intoTheText(keys).type("第一段。", "[Enter]", "## 第二节");
        keys.fill(label(page, "来源单位"), "青禾县红十字会");
        keys.fill(label(page, "作者"), "王小青");
        keys.press(button(page, "保存并送审"));
        Told.by(page, "已送审");
        var id = new DocumentId(UUID.fromString(page.url().replaceAll(".*/documents/|[?].*", "")));
        keys.press(button(page, "退出"));
        Told.by(page, "已退出");
        world.sign(id, Level.FIRST);
        world.sign(id, Level.SECOND);

        signIn(keys, "keys-final", World.PASSWORD);
        keys.press(page.getByRole(AriaRole.NAVIGATION).getByText("文稿"));
        keys.fill(label(page, "标题或内容里有"), title);
        keys.press("Enter");
        keys.press(link(page, title).first());
        assertThat(heading(page, title)).isVisible();
        for (var tick : page.locator(".act .ticks input[type=checkbox]").all()) {
            keys.tick(tick);
        }
        keys.press(button(page, "签署终审"));
        Told.by(page, "已签署");
        keys.press(button(page, "现在发布"));
        Told.by(page, "已发布");
        keys.to(page.getByText("公开页面 /"));
        assertThat(drafts.get(id).line().publicState()).isEqualTo(PublicState.LIVE);
        assertThat(drafts.get(id).content().body()).hasSize(2);
    }

    @Test
    void bothVersionsOfWhatTwoChangedAreJoinedOneAfterTheOther() {
        var id = draft("甲", "乙", "丙");
        var keys = signedIn(world.writer(), "/admin/documents/" + id + "/edit");
        var page = keys.page();
        // Comes first to know of the other's change when it saves its own.
        page.route("**/presence", Route::abort);
        page.route("**/autosave", Route::abort);
        intoTheText(keys).type("[End]", "我的", "[ArrowDown]", "[ArrowDown]", "[End]", "我的");
        world.change(
                id,
                Samples.article("四分钟", Samples.paragraphs("甲对方", "乙", "丙对方")),
                world.address(id).slug(),
                "");
        page.unroute("**/autosave");

        keys.isOn(page.locator("[data-stored]"));
        keys.press(button(page, "第 1 处留我的"));
        keys.isOn(page.locator("[data-clash]").nth(1).locator("button").first());
        keys.press(button(page, "第 2 处留对方的"));
        keys.isOn(page.locator("[data-stored]"));
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
        assertThat(drafts.get(id).content().body())
                .isEqualTo(Samples.paragraphs("甲我的", "乙", "丙对方"));
        keys.to(body(page));
    }

    @Test
    void aCommentIsPostedAndResolvedAndThePublicPageIsSeenBeside() {
        var id = draft("带上水杯。", "周六见。");
        var keys = signedIn(world.writer(), "/admin/documents/" + id + "/edit");
        var page = keys.page();
        keys.to(body(page));
        var toolbar = page.getByRole(AriaRole.TOOLBAR).locator("[tabindex='0']");
        keys.backTo(toolbar);
        keys.press("End", "ArrowLeft");
        keys.isOn(button(page, "批注"));
        keys.press("Enter");
        keys.isOn(page.getByLabel("对光标所在这一块的批注"));
        keys.type("是周日");
        keys.press(button(page, "发表批注"));
        assertThat(page.locator("#comments-count")).hasText("1 条待处理");
        assertThat(body(page)).isFocused();

        keys.press(button(page, "预览"));
        var dialog = page.getByRole(AriaRole.DIALOG);
        keys.isOn(button(page, "关闭"));
        keys.press(button(page, "手机 390"));
        assertThat(button(page, "手机 390")).hasAttribute("aria-pressed", "true");
        assertThat(page.frameLocator("dialog iframe").locator("main")).containsText("周六见。");
        keys.backTo(button(page, "关闭"));
        keys.press("Enter");
        assertThat(dialog).hasCount(0);
        keys.isOn(button(page, "预览"));
        keys.press("Enter");
        keys.isOn(button(page, "关闭"));
        keys.press("Escape");
        keys.isOn(button(page, "预览"));

        keys.press(button(page, "标为已处理"));
        assertThat(page.locator("#comments-count")).isEmpty();
        keys.isOn(page.locator("#comments"));
    }

    @Test
    void aPlanIsMovedInTheCalendarAndALinkIsSharedFromThePageOfADocument() {
        var id = world.approved(Samples.shortArticle("键盘改时间 " + System.nanoTime()));
        var day = LocalDateTime.now(Labels.ZONE).plusMonths(1).withDayOfMonth(10).toLocalDate();
        schedule.as(world.publisher(), id, day.atTime(9, 30).atZone(Labels.ZONE).toInstant());
        var keys = signedIn(world.publisher(), "/admin/calendar");
        var page = keys.page();
        keys.press(link(page, "下个月"));
        var plan = page.locator(".plan:has(a[href='/admin/documents/" + id + "'])");
        keys.press(plan.locator("summary"));
        keys.to(plan.getByLabel("新的时间"));
        oneDayLater(keys, plan.getByLabel("新的时间"), day.atTime(9, 30));
        keys.press(button(page, "改时间"));
        Told.by(page, "时间已改。");
        assertThat(drafts.get(id).line().scheduledAt())
                .isEqualTo(day.plusDays(1).atTime(9, 30).atZone(Labels.ZONE).toInstant());

        keys.press(plan.getByRole(AriaRole.LINK));
        keys.press(page.locator("summary", new Page.LocatorOptions().setHasText("分享预览")));
        keys.to(page.getByLabel("几天内有效"));
        keys.press("ArrowUp", "Control+a");
        keys.type("3");
        keys.press(button(page, "建一个链接"));
        keys.isOn(page.getByLabel("链接", new Page.GetByLabelOptions().setExact(true)));
        keys.to(link(page, "打开看看"));
    }

    /** Which part of a date stands first depends on the language of the browser. */
    private static void oneDayLater(Keyboard keys, Locator field, LocalDateTime from) {
        keys.press("ArrowUp");
        for (int part = 1;
                part < 3 && !field.inputValue().equals(from.plusDays(1).toString());
                part++) {
            keys.press("ArrowDown", "ArrowRight", "ArrowUp");
        }
    }

    private DocumentId draft(String... paragraphs) {
        return world.draft(Samples.article("四分钟", Samples.paragraphs(paragraphs)));
    }
}
