package org.boai.desk.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.content.Block;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

/** Putting away, copying, and seeing where things are used, on a phone. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeepingBrowserTest extends AtABrowser {
    @Inject Drafts drafts;

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void aDraftIsPutAwayTakenOutAndCopied() {
        var title = "旧稿" + System.nanoTime();
        var id = world.draft(Samples.article(title, Samples.paragraphs("甲")));
        var visit = DeskVisit.of(browser.atPhone(), world.writer(), "/admin/documents/" + id);
        visit.page().getByText("复制与回收").click();
        visit.press("放进回收站");
        assertThat(visit.page().getByText("在回收站里：")).isVisible();
        visit.page().navigate("/admin/trash");
        visit.fits("trash-phone");
        visit.press("恢复 " + title);
        assertThat(visit.page().getByText("已从回收站恢复。")).isVisible();
        visit.page().getByText("复制与回收").click();
        visit.press("复制为新稿");
        assertThat(visit.page().getByLabel("标题", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(title + "（副本）");
    }

    @Test
    void whereADocumentIsUsedIsShown() {
        var used = world.draft(Samples.article("被引用", Samples.paragraphs("甲")));
        world.draft(
                Samples.article("引用别人的稿", List.of(new Block.Embed(drafts.get(used).contentId()))));
        var visit = DeskVisit.of(browser.atPhone(), world.writer(), "/admin/documents/" + used);
        visit.page().getByRole(AriaRole.LINK, named("用在哪里")).click();
        assertThat(visit.page().getByText("引用别人的稿").first()).isVisible();
        visit.fits("uses-phone");
    }
}
