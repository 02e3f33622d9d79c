package org.boai.desk.comments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.commenting.AddComment;
import org.boai.commenting.Comments;
import org.boai.commenting.Place;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class CommentsBrowserTest extends AtABrowser {
    @Inject AddComment add;
    @Inject Comments comments;
    @Inject Drafts drafts;

    private DeskVisit at(Page page, Actor person, String path) {
        return DeskVisit.of(page, person, path);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private DocumentId draft(String... paragraphs) {
        return world.draft(Samples.article("培训通知", Samples.paragraphs(paragraphs)));
    }

    @Test
    void aReviewerCommentsOnABlockOnAPhone() {
        var first = "带上水杯。".repeat(60);
        var id = draft(first, "<b>周六</b>见。");
        world.submit(id);
        var visit = at(browser.atPhone(), world.reviewer(Level.FIRST), "/admin/documents/" + id);
        var page = visit.page();
        var second = page.locator("#at-body-1");
        second.locator("summary").click();
        second.getByLabel("写批注").fill("是周日，<i>请改</i>");
        second.getByRole(AriaRole.BUTTON, within("发表批注")).click();
        assertThat(page.getByText("批注已发表。")).isVisible();
        assertThat(second.getByText("是周日，<i>请改</i>")).isInViewport();
        var open = page.getByText("有 1 条批注待处理。");
        assertThat(open).hasCount(2);
        assertThat(page.getByLabel("初审签署").getByText("有 1 条批注待处理。")).isVisible();
        visit.fits("comments-phone");
        page.navigate("/admin/documents/" + id);
        assertThat(second.getByText("是周日，<i>请改</i>")).not().isInViewport();
        open.first().click();
        assertThat(second.getByText("是周日，<i>请改</i>")).isInViewport();
        assertThat(second.locator(".thread")).isFocused();

        second.getByLabel("回复").fill("好的");
        second.getByRole(AriaRole.BUTTON, within("回复")).click();
        assertThat(second.getByText("好的")).isInViewport();
        second.getByRole(AriaRole.BUTTON, within("标为已处理")).click();
        assertThat(open).hasCount(0);
        assertThat(comments.of(id).getFirst().open()).isFalse();

        assertThat(second.getByText("好的")).isInViewport();
        second.getByRole(AriaRole.BUTTON, within("重新打开")).click();
        assertThat(page.getByText("批注已重新打开。")).isVisible();
        assertThat(open).hasCount(2);
        assertThat(comments.of(id).getFirst().open()).isTrue();
    }

    @Test
    void aFieldIsCommentedOnAndItsCommentStandsInTheEditor() {
        var id = draft("带上水杯。");
        world.submit(id);
        var page =
                at(browser.atPhone(), world.reviewer(Level.FIRST), "/admin/documents/" + id).page();
        var summary = page.locator("#at-summary");
        summary.locator("summary").click();
        summary.getByLabel("写批注").fill("摘要太长");
        summary.getByRole(AriaRole.BUTTON, within("发表批注")).click();
        assertThat(page.getByText("批注已发表。")).isVisible();
        assertThat(summary.getByText("摘要太长")).isVisible();
        assertThat(comments.of(id).getFirst().place()).isEqualTo(new Place("summary", null));

        world.takeBack(id);
        var editor =
                at(browser.atDesktop(), world.writer(), "/admin/documents/" + id + "/edit").page();
        var place = editor.locator("#comment-list .place");
        assertThat(place).containsText("摘要太长");
        place.getByRole(AriaRole.LINK, within("摘要")).click();
        assertThat(editor).hasURL(Pattern.compile(".*#/summary"));
    }

    @Test
    void aCommentWhoseBlockIsGoneIsStillReadAndAnswered() {
        var id = draft("带上水杯。", "周六在老码头见。");
        add.as(
                world.reviewer(Level.FIRST),
                id,
                new AddComment.Saying(new Place("body", 1), drafts.get(id).revision(), "是周日"));
        world.change(
                id,
                Samples.article("培训通知", Samples.paragraphs("带上水杯。")),
                world.address(id).slug(),
                "");
        var visit = at(browser.atPhone(), world.writer(), "/admin/documents/" + id);
        var page = visit.page();
        var gone = page.getByRole(AriaRole.REGION, named("批注的内容已删去"));
        assertThat(gone.locator("blockquote")).containsText("周六在老码头见。");
        assertThat(gone.getByText("是周日")).isVisible();
        visit.fits("comments-gone-phone");
        gone.getByLabel("回复").fill("整段删了");
        gone.getByRole(AriaRole.BUTTON, within("回复")).click();
        assertThat(gone.getByText("整段删了")).isVisible();

        page.setViewportSize(1280, 900);
        page.navigate("/admin/documents/" + id + "/edit");
        var place = page.locator("#comment-list .place");
        assertThat(place).containsText("正文（已删去）");
        assertThat(place.locator("blockquote")).containsText("周六在老码头见。");
        visit.fits("comments-gone-editor");
        place.getByRole(AriaRole.BUTTON, within("标为已处理")).click();
        assertThat(page.locator("#comments-count")).isEmpty();
        assertThat(comments.of(id).getFirst().open()).isFalse();
    }

    @Test
    void aWriterSeesCommentsBesideTheBlocksAndAnswersThemInTheEditor() {
        var id = draft("带上水杯。", "周六见。");
        add.as(
                world.reviewer(Level.FIRST),
                id,
                new AddComment.Saying(new Place("body", 1), drafts.get(id).revision(), "是周日"));
        var visit = at(browser.atDesktop(), world.writer(), "/admin/documents/" + id + "/edit");
        var page = visit.page();
        var list = page.locator("#comment-list");
        assertThat(list.getByText("是周日")).isVisible();
        assertThat(page.locator(".ProseMirror > .commented")).hasText("周六见。");
        visit.fits("comments-editor");

        list.getByLabel("回复").fill("已改");
        list.getByRole(AriaRole.BUTTON, within("回复")).click();
        assertThat(list.getByText("已改")).isVisible();
        list.getByRole(AriaRole.BUTTON, within("标为已处理")).click();
        assertThat(page.locator(".ProseMirror > .commented")).hasCount(0);
        assertThat(list.getByText("标为已处理")).isVisible();
        assertThat(page.locator("#comments-count")).isEmpty();
    }

    @Test
    void aCommentIsBegunInTheEditorOnTheBlockWithTheCursor() {
        var id = draft("带上水杯。", "周六见。");
        var visit = at(browser.atDesktop(), world.writer(), "/admin/documents/" + id + "/edit");
        var page = visit.page();
        page.locator(".ProseMirror > p").nth(1).click();
        page.keyboard().press("Home");
        page.keyboard().type("本");
        page.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, within("批注")).click();
        page.getByLabel("对光标所在这一块的批注").fill("和场地核对");
        visit.fits("comments-begin");
        page.getByRole(AriaRole.BUTTON, named("发表批注")).click();

        assertThat(page.locator("#comment-list").getByText("和场地核对")).isVisible();
        assertThat(page.locator(".ProseMirror > .commented")).hasText("本周六见。");
        assertThat(comments.of(id).getFirst().place()).isEqualTo(new Place("body", 1));
        assertThat(comments.of(id).getFirst().entry().toString()).contains("本周六见。");
    }
}
