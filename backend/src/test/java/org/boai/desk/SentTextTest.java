package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

/** What was written into a form is not lost when the form could not do anything. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SentTextTest extends AtABrowser {
    private static final String REASON = "第三段的地点写错了";

    @Inject Drafts drafts;

    @Test
    void aReasonThatCameAfterTheSessionIsPutBackAfterTheSignIn() {
        var id = underReview();
        var visit = writesReason(id);
        inAnotherTab(visit, "退出");

        visit.press("退回");

        var page = visit.page();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("刚才提交的没有办成");
        signIn(visit, world.reviewer(Level.FIRST));
        assertThat(page).hasURL(site + "admin/documents/" + id);
        Told.by(page, "您写的内容已放回这里");
        assertThat(reason(page)).hasValue(REASON);
        assertThat(reason(page)).isFocused();
        visit.fits("put-back-phone");
        visit.press("退回");
        Told.by(page, "已退回作者修改。");
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.WRITING);
        assertThat(drafts.get(id).line().returned().because()).isEqualTo(REASON);
    }

    @Test
    void aReasonOnAPageThatIsOutOfDateIsPutBackWhenThePageIsNew() {
        var id = underReview();
        var visit = writesReason(id);
        signIn(inAnotherTab(visit, "退出"), world.reviewer(Level.FIRST));

        visit.press("退回");

        var page = visit.page();
        assertThat(page.locator(".notice")).containsText("这个页面已过期，刚才提交的没有办成。");
        page.navigate("/admin/documents/" + id);
        assertThat(reason(page)).hasValue(REASON);
        page.reload();
        assertThat(reason(page)).isEmpty();
    }

    @Test
    void itIsPutBackForNobodyElse() {
        var id = underReview();
        var visit = writesReason(id);
        inAnotherTab(visit, "退出");
        visit.press("退回");
        assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();

        signIn(visit, world.person("another-first", Level.FIRST.role()));

        assertThat(reason(visit.page())).isEmpty();
        inAnotherTab(visit, "退出");
        visit.page().navigate("/admin/sign-in?next=/admin/documents/" + id);
        signIn(visit, world.reviewer(Level.FIRST));
        assertThat(reason(visit.page())).isEmpty();
    }

    @Test
    void whatDidArriveIsNotPutBack() {
        var id = underReview();
        var visit = writesReason(id);
        visit.press("退回");
        Told.by(visit.page(), "已退回作者修改。");
        world.submit(id);

        visit.page().navigate("/admin/documents/" + id);

        assertThat(reason(visit.page())).isEmpty();
    }

    private DocumentId underReview() {
        var id = world.draft(Samples.shortArticle("要退回的"));
        world.submit(id);
        return id;
    }

    private DeskVisit writesReason(DocumentId id) {
        var path = "/admin/documents/" + id;
        var visit = DeskVisit.of(browser.atPhone(), world.reviewer(Level.FIRST), path);
        visit.page().getByText("退回修改").click();
        reason(visit.page()).fill(REASON);
        return visit;
    }

    private static Locator reason(Page page) {
        return page.getByLabel("退回原因");
    }

    private static DeskVisit inAnotherTab(DeskVisit visit, String button) {
        var other = new DeskVisit(visit.page().context().newPage());
        other.page().navigate("/admin/password");
        other.press(button);
        assertThat(other.page().getByLabel("账号")).isVisible();
        return other;
    }

    private static void signIn(DeskVisit visit, Actor person) {
        visit.page().getByLabel("账号").fill(person.login());
        visit.page().getByLabel("密码").fill(World.PASSWORD);
        visit.press("登录");
        assertThat(visit.page().locator(".who")).containsText(person.name());
    }
}
