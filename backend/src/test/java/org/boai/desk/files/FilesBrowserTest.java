package org.boai.desk.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.media.StoredAssets;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

/** The uploaded files: found in their list, where they are used, and deleted when nowhere. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class FilesBrowserTest extends AtABrowser {
    @Inject StoreAsset store;
    @Inject StoredAssets assets;

    @Test
    void aFileThatIsUsedLeadsToItsDocumentAndCannotBeDeleted() {
        var file = file("用着的");
        var title = "带附件的稿 " + System.nanoTime();
        var id =
                world.draft(
                        Samples.article(
                                title,
                                List.of(
                                        Block.Paragraph.of("见附件。"),
                                        new Block.Download(file, "附件"))));
        var visit = DeskVisit.of(browser.atPhone(), world.writer(), "/admin/files");
        var page = visit.page();
        visit.fits("files-phone");
        page.getByRole(AriaRole.LINK, named(file.fileName())).click();
        var uses = page.getByRole(AriaRole.REGION, named("用在哪里"));
        assertThat(uses.locator("li")).containsText("草稿");
        assertThat(uses).containsText("不能删除");
        assertThat(page.getByRole(AriaRole.BUTTON, named("删除文件"))).hasCount(0);
        visit.fits("file-used-phone");
        page.getByRole(AriaRole.LINK, named(title)).click();
        assertThat(page).hasURL(site + "admin/documents/" + id);
        assertThat(page.getByRole(AriaRole.HEADING, named(title))).isVisible();
    }

    @Test
    void aFileThatIsNotUsedIsDeletedByWhoUploadedIt() {
        var file = file("没用过");
        var reviewer = world.reviewer(Level.FIRST);
        var other =
                DeskVisit.of(browser.atPhone(), reviewer, "/admin/files/" + file.sha256()).page();
        assertThat(other.getByText("只有上传的人和终审人员可以删除。")).isVisible();
        assertThat(other.getByRole(AriaRole.BUTTON, named("删除文件"))).hasCount(0);
        var visit = DeskVisit.of(browser.atPhone(), world.writer(), "/admin/files");
        var page = visit.page();
        page.getByRole(AriaRole.LINK, named(file.fileName())).click();
        assertThat(page.getByText("没有文稿用过它。")).isVisible();
        visit.fits("file-phone");
        visit.press("删除文件");
        Told.by(page, "文件已删除。");
        assertThat(page.getByRole(AriaRole.LINK, named(file.fileName()))).hasCount(0);
        assertThat(assets.find(file.sha256())).isEmpty();
    }

    private AssetRef file(String called) {
        var name = called + System.nanoTime();
        return store.as(world.writer(), name + ".pdf", SampleFiles.pdf(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
