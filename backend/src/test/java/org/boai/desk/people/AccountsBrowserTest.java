package org.boai.desk.people;

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
import org.boai.people.People;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** An administrator makes and changes accounts, and people change their own password. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AccountsBrowserTest extends AtABrowser {
    private static final String FRESH = "清晨七点在北河堤上点名集合";

    @Inject People people;

    @Test
    void anAccountIsMadeChangedStoppedAndBroughtBack() {
        var login = world.slug("colleague").value();
        var page = accounts();
        page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(login);
        page.getByLabel("姓名").fill("新同事");
        page.getByLabel("初始密码").fill("password123456");
        ticks(page.locator("form[action='/admin/accounts']"), "撰稿");
        press(page, "新建账号");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("密码");
        assertThat(page.getByLabel("姓名")).hasValue("新同事");
        page.getByLabel("初始密码").fill(FRESH);
        press(page, "新建账号");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("账号已建好");
        assertThat(people.named(login).roles()).containsExactly(Role.WRITER);
        var theirs = DeskVisit.of(browser.atPhone(), as(login), FRESH, "/admin/documents").page();

        var card = card(page, login);
        ticks(card, "初审");
        card.getByRole(AriaRole.BUTTON, named("更改职责")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("须重新登录");
        assertThat(people.named(login).roles())
                .containsExactlyInAnyOrder(Role.WRITER, Role.FIRST_REVIEWER);
        theirs.reload();
        assertThat(theirs).hasURL(Pattern.compile(".*/admin/sign-in.*"));

        card(page, login).getByRole(AriaRole.BUTTON, named("停用账号")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        theirs.getByLabel("账号").fill(login);
        theirs.getByLabel("密码").fill(FRESH);
        press(theirs, "登录");
        assertThat(theirs.getByRole(AriaRole.ALERT)).containsText("账号或密码不对");

        card(page, login).getByRole(AriaRole.BUTTON, named("恢复账号")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        DeskVisit.of(browser.atPhone(), as(login), FRESH, "/admin/documents");
    }

    @Test
    void whoeverChangesThePasswordSignsInWithTheNewOne() {
        var login = world.slug("changing").value();
        world.person(login, Role.WRITER);
        var page =
                DeskVisit.of(browser.atPhone(), as(login), World.PASSWORD, "/admin/password")
                        .page();
        page.getByLabel("现在的密码").fill("不是这个密码");
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(FRESH);
        page.getByLabel("再输一次新密码").fill(FRESH);
        press(page, "改密码");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.getByLabel("现在的密码").fill(World.PASSWORD);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(FRESH);
        page.getByLabel("再输一次新密码").fill(FRESH);
        press(page, "改密码");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("请用新密码登录");
        DeskVisit.of(browser.atPhone(), as(login), FRESH, "/admin/documents");
    }

    private Page accounts() {
        return DeskVisit.of(browser.atDesktop(), world.admin(), "/admin/accounts").page();
    }

    private Actor as(String login) {
        return people.named(login);
    }

    private static Locator card(Page page, String login) {
        var card =
                page.locator("section.card", new Page.LocatorOptions().setHasText(login)).first();
        card.locator("summary").click();
        return card;
    }

    private static void ticks(Locator form, String role) {
        form.getByLabel(role, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions named(String button) {
        return new Locator.GetByRoleOptions().setName(button);
    }
}
