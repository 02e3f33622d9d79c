package org.boai.desk.notifying;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.boai.people.ManageAccounts;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class NotificationsPageTest {
    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject ReturnToWriting returning;
    @Inject ManageAccounts accounts;

    @TestHTTPResource("/")
    String site;

    @Test
    void aWriterSeesWhatCameBackAndPutsItAside() {
        sendBack("退回来的稿子", "<b>请核对数字</b>");
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            DeskVisit.of(page, world.writer(), "/admin/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("条没看")).click();
            assertThat(page.locator("main")).containsText("<b>请核对数字</b>");
            accessible(page, "notifications-phone");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            page.getByRole(AriaRole.BUTTON, named("都看过了")).focus();
            page.keyboard().press("Enter");
            Told.by(page, "看过");
            assertThat(page.getByText("条没看")).hasCount(0);
            page.getByRole(AriaRole.LINK, named("退回来的稿子")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("退回来的稿子"))).isVisible();
        }
    }

    @Test
    void whoLostTheRightToReadSeesNoTitles() {
        var person = world.person("was-writer", Role.FIRST_REVIEWER);
        var id = world.draft(Samples.article("只给审稿人看的标题", Samples.paragraphs("甲")));
        world.submit(id);
        assertThat(sessions.as(person).get("/admin/notifications").asString())
                .contains("只给审稿人看的标题", "等您初审");

        accounts.changeRoles(world.admin(), "was-writer", Set.of(Role.CONCERNS));

        assertThat(sessions.as(person).get("/admin/notifications").asString())
                .contains("等您初审")
                .doesNotContain("只给审稿人看的标题");
    }

    private void sendBack(String title, String reason) {
        var id = world.draft(Samples.article(title, Samples.paragraphs("甲")));
        world.submit(id);
        returning.sendBack(world.reviewer(Level.FIRST), id, reason);
    }

    private static void accessible(Page page, String picture) {
        Axe.findsNothing(page, picture);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
