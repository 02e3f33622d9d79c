package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import org.boai.audit.Actor;
import org.boai.composing.HomeSlots;
import org.boai.document.ContentLocale;
import org.boai.editing.Topics;
import org.boai.language.Language;
import org.boai.notifying.Notifications;
import org.boai.people.ManageSecondFactor;
import org.boai.people.People;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.site.index.SiteTopic.Section;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Keyboard;
import org.boai.testsupport.PhoneCode;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** What people of the desk see to beside documents, by keys alone; each stop can be seen. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeyboardOfficeTest extends AtTheKeys {
    private static final String FRESH = "午后三点在东堤仓库清点物资";

    @Inject People people;
    @Inject Topics topics;
    @Inject HomeSlots slots;
    @Inject Notifications notifications;
    @Inject ReturnToWriting back;
    @Inject ManageSecondFactor secondFactor;

    @Test
    void aTopicIsMadeAndBecomesASectionUnderAnotherName() {
        var slug = world.slug("keys-topic").value();
        var both = world.person("keys-topics", Role.WRITER, Role.FINAL_REVIEWER);
        var keys = signedIn(both, "/admin/topics");
        var page = keys.page();
        keys.backTo(page.locator("#slug"));
        keys.type(slug);
        keys.fill(page.locator("#nameZh"), "键盘主题" + slug);
        keys.fill(page.locator("#nameEn"), "Keyboard Topic");
        keys.press(button(page, "新建主题"));
        Told.by(page, "主题已保存");

        var topic = page.locator("details:has(form[action='/admin/topics/" + slug + "'])");
        unfold(keys, topic);
        keys.fill(topic.getByLabel("中文名"), "改名" + slug);
        keys.choose(topic.getByLabel("在菜单中"), Section.PROJECT.name());
        keys.fill(topic.getByLabel("栏目说明（中文）"), "键盘写的说明。");
        keys.press(topic.getByRole(AriaRole.BUTTON));
        Told.by(page, "主题已保存");
        assertThat(topics.all())
                .filteredOn(one -> one.slug.equals(slug))
                .extracting(one -> one.nameZh, one -> one.section, one -> one.aboutZh)
                .containsExactly(tuple("改名" + slug, Section.PROJECT, "键盘写的说明。"));

        unfold(keys, topic);
        keys.choose(topic.getByLabel("在菜单中"), Section.NONE.name());
        keys.press(topic.getByRole(AriaRole.BUTTON));
        Told.by(page, "主题已保存");
    }

    @Test
    void anAccountIsMadeChangedStoppedAndBroughtBack() {
        var login = world.slug("zz-keys").value();
        var keys = signedIn(world.admin(), "/admin/accounts");
        var page = keys.page();
        var form = page.locator("form[action='/admin/accounts']");
        keys.backTo(form.getByLabel("账号"));
        keys.type(login);
        keys.fill(form.getByLabel("姓名"), "键盘同事");
        keys.fill(form.getByLabel("初始密码"), FRESH);
        keys.tick(role(form, "撰稿"));
        keys.press(button(page, "新建账号"));
        Told.by(page, "账号已建好");
        assertThat(people.named(login).roles()).containsExactly(Role.WRITER);

        var account = account(keys, login);
        keys.tick(role(account, "初审"));
        keys.press(account.getByText("更改职责"));
        Told.by(page, "须重新登录");
        assertThat(people.named(login).roles())
                .containsExactlyInAnyOrder(Role.WRITER, Role.FIRST_REVIEWER);
        account(keys, login);
        keys.fill(account.getByLabel("给他一个新密码"), World.PASSWORD);
        keys.press(account.getByText("设新密码"));
        Told.by(page, "须重新登录");
        account(keys, login);
        keys.press(account.getByText("停用账号"));
        Told.by(page, "账号已更改");
        assertThat(isActive(login)).isFalse();
        account(keys, login);
        keys.press(account.getByText("恢复账号"));
        Told.by(page, "账号已更改");
        assertThat(isActive(login)).isTrue();
        signedIn(people.named(login), "/admin/");
    }

    @Test
    void aSecondFactorIsSetUpUsedAndTurnedOff() throws InvalidKeyException {
        var person = world.person(world.slug("keys-factor").value(), Role.WRITER);
        var keys = signedIn(person, "/admin/second-factor");
        var page = keys.page();
        var secret = secure(keys);
        keys.press(link(page, "我收好了，去登录"));
        enter(keys, person.login(), World.PASSWORD);
        keys.fill(label(page, "验证码或恢复码"), PhoneCode.of(secret, 30));
        keys.press("Enter");
        assertThat(button(page, "退出")).isVisible();

        page.navigate("/admin/second-factor");
        keys.fill(label(page, "密码"), World.PASSWORD);
        keys.press(button(page, "换一批恢复码"));
        var recovery = page.locator("ul.secret code").first().textContent();
        keys.press(link(page, "我收好了"));
        keys.press(button(page, "退出"));
        enter(keys, person.login(), World.PASSWORD);
        keys.fill(label(page, "验证码或恢复码"), recovery);
        keys.press("Enter");
        assertThat(button(page, "退出")).isVisible();

        page.navigate("/admin/second-factor");
        keys.fill(label(page, "密码"), World.PASSWORD);
        keys.press(button(page, "关闭两步验证"));
        Told.by(page, "两步验证已关闭");
        signIn(keys, person.login(), World.PASSWORD);
        assertThat(isOn(person)).isFalse();
    }

    @Test
    void anAdministratorResetsTheSecondFactor() throws InvalidKeyException {
        var person = world.person(world.slug("zz-keys-factor").value(), Role.WRITER);
        secure(signedIn(person, "/admin/second-factor"));
        assertThat(isOn(person)).isTrue();
        var keys = signedIn(world.admin(), "/admin/accounts");
        keys.press(account(keys, person.login()).getByText("重置两步验证"));
        Told.by(keys.page(), "他下次登录只需密码");
        assertThat(isOn(person)).isFalse();
    }

    @Test
    void whatCameInIsReadAndPutAside() {
        var title = "键盘看的退回 " + System.nanoTime();
        var id = world.draft(Samples.shortArticle(title));
        world.submit(id);
        back.sendBack(world.reviewer(Level.FIRST), id, "请核对数字");
        assertThat(notifications.unread(world.writer())).isPositive();
        var keys = signedIn(world.writer(), "/admin/");
        var page = keys.page();
        keys.press(page.locator(".who a[href='/admin/notifications']"));
        keys.press(button(page, "都看过了"));
        Told.by(page, "都标为看过了");
        assertThat(notifications.unread(world.writer())).isZero();
        keys.press(link(page, title));
        assertThat(heading(page, title)).isVisible();
    }

    @Test
    void theLanguageIsSwitchedThereAndBack() {
        var person = world.person("keys-language", Role.WRITER);
        var keys = signedIn(person, "/admin/topics");
        var page = keys.page();
        keys.press(button(page, "English"));
        assertThat(heading(page, "Topics and sections")).isVisible();
        assertThat(people.languageOf(person.id())).isEqualTo(Language.EN);
        keys.press(button(page, "中文"));
        assertThat(heading(page, "主题与栏目")).isVisible();
        assertThat(people.languageOf(person.id())).isEqualTo(Language.ZH);
    }

    @Test
    void theHomePageIsComposedAndLeftToItselfAgain() {
        var title = "键盘选的头条 " + System.nanoTime();
        var id = world.published(Samples.shortArticle(title));
        var keys = signedIn(world.publisher(), "/admin/home-page");
        var page = keys.page();
        keys.fill(label(page, "可选文稿的标题里有"), title);
        keys.press("Enter");
        compose(keys, id.toString());
        assertThat(slots.of(ContentLocale.ZH_CN).at(HomeSlots.LEAD))
                .hasValueSatisfying(one -> assertThat(one.offer().document()).isEqualTo(id));
        compose(keys, "");
        assertThat(slots.of(ContentLocale.ZH_CN).at(HomeSlots.LEAD)).isEmpty();
    }

    private static void compose(Keyboard keys, String lead) {
        var page = keys.page();
        keys.choose(label(page, "头条"), lead);
        keys.press(button(page, "保存首页"));
        Told.by(page, "首页已编排");
    }

    /** Switches it on; the secret that the phone got. */
    private static String secure(Keyboard keys) throws InvalidKeyException {
        var page = keys.page();
        keys.press(button(page, "开始设置"));
        var secret = page.locator("code.secret").textContent();
        keys.fill(label(page, "验证码"), PhoneCode.of(secret, 0));
        keys.fill(label(page, "密码"), World.PASSWORD);
        keys.press(button(page, "开启两步验证"));
        Told.by(page, "两步验证已开启");
        return secret;
    }

    private boolean isOn(Actor person) {
        return secondFactor.of(person, "博爱").on();
    }

    private boolean isActive(String login) {
        return people.all().stream()
                .anyMatch(one -> one.actor().login().equals(login) && one.active());
    }

    /** Unfolded. The logins of these tests sort last, so that Shift+Tab is there soon. */
    private static Locator account(Keyboard keys, String login) {
        var account =
                keys.page()
                        .locator(
                                "section.account:has(form[action='/admin/accounts/%s/roles'])"
                                        .formatted(login));
        unfold(keys, account);
        return account;
    }

    private static void unfold(Keyboard keys, Locator folded) {
        keys.backTo(folded.locator("summary"));
        keys.press("Enter");
    }

    private static Locator role(Locator form, String name) {
        return form.getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }
}
