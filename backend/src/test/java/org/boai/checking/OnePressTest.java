package org.boai.checking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.boai.checking.ListedWords.article;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.content.check.Finding.Severity;
import org.boai.editing.Drafts;
import org.boai.rule.Covers;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the dictionary says is mended in the editor with one press. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@Covers("PUB-06")
class OnePressTest {
    @Inject World world;
    @Inject ListedWords listed;
    @Inject Drafts drafts;

    @TestHTTPResource("/")
    String site;

    @BeforeEach
    void list() {
        listed.put("乌有会", Severity.BLOCK, "乌有红十字会");
    }

    @AfterEach
    void forget() {
        listed.remove("乌有会");
    }

    @Test
    void onePressWritesWhatTheDictionarySays() {
        var id =
                world.draft(
                        article(
                                "乌有会的一天",
                                Span.plain("今天乌"),
                                new Span("有会", List.of(Mark.STRONG), ""),
                                Span.plain("来了，乌有会真好。")));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atDesktop();
            var visit = DeskVisit.of(page, world.writer(), "/admin/documents/" + id + "/edit");
            var fixes =
                    page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("把“乌有会”改成“乌有红十字会”"));
            assertThat(fixes).hasCount(2);
            visit.fits("dictionary-in-the-editor");
            fixes.first().press("Enter");
            fixes.first().click();
            assertThat(page.locator("#findings-list")).containsText("都齐了");
            assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
        }
        var content = drafts.get(id).content();
        assertThat(content.title()).isEqualTo("乌有红十字会的一天");
        assertThat(content.body())
                .containsExactly(new Block.Paragraph(List.of(Span.plain("今天乌有红十字会来了，乌有红十字会真好。"))));
    }

    @Test
    void onePressLeavesWhatTheDictionaryExcepts() {
        listed.put("乌有会", Severity.BLOCK, "乌有红十字会", "分乌有会");
        listed.put("乌红星", Severity.BLOCK, "乌红星会");
        listed.put("WUYOU", Severity.BLOCK, "乌有");
        var id =
                world.draft(
                        article(
                                "分乌有会和乌有会",
                                Span.plain("乌有会的分乌有会，乌红星会和乌红星。WUYOUS、"),
                                new Span("分", List.of(Mark.STRONG), ""),
                                Span.plain("乌有会、WUYOU。")));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atDesktop();
            DeskVisit.of(page, world.writer(), "/admin/documents/" + id + "/edit");
            var fixes = page.locator("#findings-list .fix");
            assertThat(fixes).hasCount(4);
            for (var left = 4; left > 0; left--) {
                fixes.first().click();
                assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
                assertThat(fixes).hasCount(left - 1);
            }
        } finally {
            listed.remove("乌红星");
            listed.remove("WUYOU");
        }
        var content = drafts.get(id).content();
        assertThat(content.title()).isEqualTo("分乌有会和乌有红十字会");
        assertThat(content.body())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("乌有红十字会的分乌有会，乌红星会和乌红星会。WUYOUS、"),
                                        new Span("分", List.of(Mark.STRONG), ""),
                                        Span.plain("乌有会、乌有。"))));
    }

    @Test
    void onePressAfterMoreWasTypedChangesOnlyWhatIsStillMeant() {
        listed.put("乌有会", Severity.BLOCK, "乌有红十字会", "分乌有会");
        var far = "救护".repeat(40);
        var id = world.draft(article("乌有会" + far, Span.plain("乌有会" + far + "乌有会")));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atDesktop();
            DeskVisit.of(page, world.writer(), "/admin/documents/" + id + "/edit");
            assertThat(page.locator("#findings-list .fix")).hasCount(2);
            page.route("**/autosave", Route::abort);
            page.locator("[id='/title']").fill("分乌有会" + far);
            page.locator(".ProseMirror p").first().click();
            page.keyboard().press("Control+Home");
            page.keyboard().insertText("分");
            for (var list : List.of("/title", "/body/0/text")) {
                page.locator("#findings-list li[data-where='" + list + "'] .fix").click();
            }
            assertThat(page.locator("#findings-list .hint")).containsText("没有改");
            assertThat(page.locator("#findings-list li:has(.hint) .fix")).isVisible();
            page.unroute("**/autosave");
            page.keyboard().press("Control+s");
            assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
        }
        var content = drafts.get(id).content();
        assertThat(content.title()).isEqualTo("分乌有会" + far);
        assertThat(content.body()).containsExactly(Block.Paragraph.of("分乌有会" + far + "乌有红十字会"));
    }
}
