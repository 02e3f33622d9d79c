package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.desk.editor.EditorScene;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.people.ManageAccounts;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.people.People;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.Axe;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** Staff who read English find nothing of the interface in Chinese. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class EnglishBrowserTest extends AtABrowser {
    /**
     * The Chinese that a page says itself: not what people wrote, which is marked as such, and not
     * the names that the tests give to people and files.
     */
    private static final String CHINESE =
            """
            (names) => {
              const written = (element) => element.closest(
                '[lang="zh-CN"]:not(html), .text, dd, blockquote, textarea, .ProseMirror, '
                + '.lines a, .lines [aria-label], .plan');
              const said = [document.title];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                if (!written(texts.currentNode.parentElement)) {
                  said.push(texts.currentNode.data);
                }
              }
              for (const element of document.body.querySelectorAll("*")) {
                if (!written(element)) {
                  for (const name of ["aria-label", "title", "placeholder", "alt", "data-confirm"]) {
                    said.push(element.getAttribute(name) || "");
                  }
                }
              }
              return said
                .map((text) => names.reduce((left, name) => left.replaceAll(name, ""), text))
                .filter((text) => /[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]/u.test(text));
            }
            """;

    @Inject ManageAccounts accounts;
    @Inject People people;

    @Test
    void everyPageOfAWriterWhoPublishesIsInEnglishAndBackInChinese() {
        person("english-desk", Role.WRITER, Role.FINAL_REVIEWER);
        var draft = draft();
        var waiting = draft();
        world.submit(waiting);
        world.sign(waiting, Level.FIRST);
        world.sign(waiting, Level.SECOND);
        var page = signedIn(browser.atPhone(), "english-desk");
        page.getByRole(AriaRole.BUTTON, named("English")).click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Hello");

        for (var path :
                List.of(
                        "/admin/",
                        "/admin/documents?title=no-such-title",
                        "/admin/documents?kind=article",
                        "/admin/documents/new",
                        "/admin/documents/" + draft,
                        "/admin/documents/" + waiting,
                        "/admin/documents/" + waiting + "/history",
                        "/admin/documents/" + waiting + "/uses",
                        "/admin/notifications",
                        "/admin/calendar",
                        "/admin/home-page",
                        "/admin/deputies",
                        "/admin/bundles",
                        "/admin/links",
                        "/admin/trash",
                        "/admin/password",
                        "/admin/second-factor")) {
            page.navigate(path);
            inEnglish(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
        }

        page.navigate("/admin/documents?kind=article");
        page.getByRole(AriaRole.BUTTON, named("中文")).click();
        assertThat(page).hasURL(site + "admin/documents?kind=article");
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("文稿");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void theEditorSpeaksEnglish() {
        person("english-writer", Role.WRITER);
        var draft = draft();
        var page = signedIn(browser.atDesktop(), "english-writer");
        page.getByRole(AriaRole.BUTTON, named("English")).click();
        page.navigate("/admin/documents/" + draft + "/edit");

        page.getByRole(AriaRole.TEXTBOX, named("Body").setExact(true)).focus();
        var scene = new EditorScene(page);
        scene.settled();
        scene.type("[Control+End]", "[Enter]", "/call");
        page.getByRole(AriaRole.OPTION, named("Callout")).waitFor();
        inEnglish(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("#save-state")).hasText(Pattern.compile("^Saved"));
        inEnglish(page);
        page.getByRole(AriaRole.BUTTON, named("+ Insert")).click();
        inEnglish(page);
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, named("Keys")).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Keyboard shortcuts");
        inEnglish(page);
        page.getByRole(AriaRole.BUTTON, named("Close")).click();
        page.getByRole(AriaRole.BUTTON, named("Comment").setExact(true)).click();
        page.getByLabel("Comment on the block with the cursor").fill("Please check");
        inEnglish(page);
        page.getByRole(AriaRole.BUTTON, named("Post comment")).first().click();
        assertThat(page.locator("#comments-count")).hasText("1 open");
        inEnglish(page);
        page.getByRole(AriaRole.BUTTON, named("Preview")).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Phone 390");
        saysNoChinese(page);
    }

    @Test
    void accountsAndTheAuditLogAreInEnglish() {
        person("english-admin", Role.ADMIN);
        var page = signedIn(browser.atDesktop(), "english-admin");
        page.getByRole(AriaRole.BUTTON, named("English")).click();
        for (var path :
                List.of("/admin/", "/admin/accounts", "/admin/audit?person=english-admin")) {
            page.navigate(path);
            inEnglish(page);
        }
    }

    @Test
    void whoChoseEnglishIsGreetedInItAtTheNextSignIn() {
        var login = world.slug("english-again").value();
        person(login, Role.WRITER);
        var page = signedIn(browser.atPhone(), login);
        page.getByRole(AriaRole.BUTTON, named("English")).click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("Hello");
        var elsewhere = browser.atPhone();
        elsewhere.navigate("/admin/");
        assertThat(elsewhere.locator("html")).hasAttribute("lang", "zh-CN");
        signIn(elsewhere, login);
        assertThat(elsewhere.getByRole(AriaRole.HEADING).first()).containsText("Hello");
        assertThat(elsewhere.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void theWayInIsInEnglishWithoutScriptsAndAfterSigningOut() {
        var page = browser.withoutScripts();
        page.navigate("/admin/sign-in?next=/admin/documents");
        page.getByRole(AriaRole.BUTTON, named("English")).click();

        assertThat(page).hasURL(site + "admin/sign-in?next=/admin/documents");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Sign in to the desk");
        saysNoChinese(page);
        page.getByLabel("Account name").fill("nobody-at-all");
        page.getByLabel("Password").fill("x");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    private Page signedIn(Page page, String login) {
        page.navigate("/admin/");
        signIn(page, login);
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("您好");
        return page;
    }

    private static void signIn(Page page, String login) {
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(World.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
    }

    private Actor person(String login, Role... roles) {
        return people.exists(login)
                ? people.named(login)
                : accounts.createFromCommandLine(
                        new NewAccount(login, "Reader " + login, World.PASSWORD, Set.of(roles)));
    }

    private DocumentId draft() {
        return world.draft(
                Samples.article("Four minutes", Samples.paragraphs("How long is it?")),
                ContentLocale.EN,
                world.slug("english"));
    }

    private static void inEnglish(Page page) {
        saysNoChinese(page);
        var name = page.url().replaceAll("^.*/admin|[?].*|[0-9a-f-]{36}", "").replace('/', '-');
        Axe.findsNothing(page, "english" + name);
    }

    private static void saysNoChinese(Page page) {
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat((List<?>) page.evaluate(CHINESE, given())).as(page.url()).isEmpty();
    }

    /** What people, topics and bundles are called, by whichever test; the longest first. */
    private static List<String> given() {
        try {
            return OwnerDatabase.texts(
                    """
                    select name from (select display_name from person
                                      union select name_zh from topic
                                      union select title from bundle) given (name)
                    order by length(name) desc
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
