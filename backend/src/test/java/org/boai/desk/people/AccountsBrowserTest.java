package org.boai.desk.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.util.List;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.people.ManageSecondFactor;
import org.boai.people.People;
import org.boai.people.SignIn;
import org.boai.refusal.Refused;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.PhoneCode;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** An administrator makes and changes accounts, and people change their own password. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AccountsBrowserTest extends AtABrowser {
    private static final String FRESH = "清晨七点在北河堤上点名集合";

    @Inject People people;
    @Inject SignIn signIn;
    @Inject ManageSecondFactor secondFactor;

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
        Told.by(page, "账号已建好");
        assertThat(people.named(login).roles()).containsExactly(Role.WRITER);
        var theirs =
                DeskVisit.bySigningIn(browser.atPhone(), login, FRESH, "/admin/documents").page();

        var card = card(page, login);
        ticks(card, "初审");
        card.getByRole(AriaRole.BUTTON, named("更改职责")).click();
        Told.by(page, "须重新登录");
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
        DeskVisit.bySigningIn(browser.atPhone(), login, FRESH, "/admin/documents");
    }

    @Test
    void whoeverChangesThePasswordSignsInWithTheNewOne() {
        var login = world.slug("changing").value();
        world.person(login, Role.WRITER);
        var page = DeskVisit.of(browser.atPhone(), as(login), "/admin/password").page();
        change(page, "不是这个密码", FRESH, FRESH);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("现在的密码不对");
        change(page, World.PASSWORD, "password123456", "password123456");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("太容易猜");
        change(page, World.PASSWORD, FRESH, FRESH + "了");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("两次输入的新密码不一样");
        change(page, World.PASSWORD, FRESH, FRESH);
        Told.by(page, "请用新密码登录");
        DeskVisit.bySigningIn(browser.atPhone(), login, FRESH, "/admin/documents");
    }

    @Test
    void anAdministratorSetsANewPasswordAndResetsTheSecondFactor() throws Exception {
        var person = world.person(world.slug("lost-phone").value(), Role.WRITER);
        secured(person);
        var page = accounts();
        card(page, person.login()).getByRole(AriaRole.BUTTON, named("重置两步验证")).click();
        Told.by(page, "他下次登录只需密码");
        var theirs = DeskVisit.of(browser.atPhone(), person, "/admin/documents").page();
        assertThat(theirs).hasURL(site + "admin/documents");

        var card = card(page, person.login());
        assertThat(card.getByRole(AriaRole.BUTTON, named("重置两步验证"))).hasCount(0);
        card.getByLabel("给他一个新密码").fill(FRESH);
        card.getByRole(AriaRole.BUTTON, named("设新密码")).click();
        Told.by(page, "须重新登录");
        theirs.reload();
        assertThat(theirs).hasURL(Pattern.compile(".*/admin/sign-in.*"));
        DeskVisit.bySigningIn(browser.atPhone(), person.login(), FRESH, "/admin/documents");
    }

    @Test
    void recoveryCodesAreRenewedAndTheSecondFactorIsSwitchedOff() throws Exception {
        var person = world.person(world.slug("own-factor").value(), Role.WRITER);
        var former = secured(person);
        var page = browser.atPhone();
        signIn(page, person, World.PASSWORD);
        page.getByLabel("验证码或恢复码").fill(former.getFirst());
        press(page, "登录");
        page.navigate("/admin/second-factor");
        page.getByLabel("密码").fill(World.PASSWORD);
        press(page, "换一批恢复码");
        assertThat(page.locator("ul.secret code")).hasCount(10);
        new DeskVisit(page).fits("factor-renewed-codes");
        var fresh = page.locator("ul.secret code").first().textContent();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("我收好了")).click();
        assertThat(page.locator("main")).containsText("还有 10 个恢复码没有用过");

        press(page, "退出");
        signIn(page, person, World.PASSWORD);
        page.getByLabel("验证码或恢复码").fill(former.getLast());
        press(page, "登录");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("验证码不对");
        page.getByLabel("验证码或恢复码").fill(fresh);
        press(page, "登录");
        page.navigate("/admin/second-factor");
        page.getByLabel("密码").fill(World.PASSWORD);
        press(page, "关闭两步验证");
        Told.by(page, "两步验证已关闭");
        DeskVisit.of(page, person, "/admin/second-factor");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始设置")))
                .isVisible();
    }

    @Test
    void whoeverSignedOutIsShownNoPageAnyMore() {
        var page = browser.atDesktop();
        DeskVisit.of(page, world.writer(), "/admin/documents").press("退出");
        Told.by(page, "已退出");
        page.goBack();
        assertThat(page.getByLabel("密码")).isVisible();
        page.navigate("/admin/documents");
        assertThat(page).hasURL(site + "admin/sign-in?next=%2Fadmin%2Fdocuments");
    }

    /** The failures before the last come from elsewhere: all tests share the address here. */
    @Test
    void afterTooManyWrongPasswordsTheRightOneMustWaitToo() {
        var person = world.person(world.slug("guessed").value(), Role.WRITER);
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> signIn.with(person.login(), "wrong", "192.0.2.88"))
                    .isInstanceOf(Refused.class);
        }
        var page = browser.atPhone();
        signIn(page, person, "也不是这个");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("账号或密码不对");
        signIn(page, person, World.PASSWORD);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("失败次数过多");
        new DeskVisit(page).fits("sign-in-must-wait");
        page.navigate("/admin/documents");
        assertThat(page.getByLabel("密码")).isVisible();
    }

    /** Switches the second factor on; its recovery codes. */
    private List<String> secured(Actor person) throws InvalidKeyException {
        secondFactor.begin(person);
        var secret = secondFactor.of(person, "x").typed();
        return secondFactor.confirm(person, World.PASSWORD, PhoneCode.of(secret, 0));
    }

    private static void signIn(Page page, Actor person, String password) {
        page.navigate("/admin/sign-in");
        page.getByLabel("账号").fill(person.login());
        page.getByLabel("密码").fill(password);
        press(page, "登录");
    }

    private static void change(Page page, String old, String wanted, String again) {
        page.getByLabel("现在的密码").fill(old);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(wanted);
        page.getByLabel("再输一次新密码").fill(again);
        press(page, "改密码");
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
