package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.boai.media.SampleFiles;
import org.boai.sample.Samples;
import org.boai.testsupport.AtABrowser;
import org.boai.testsupport.Axe;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeskFlowTest extends AtABrowser {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern SEARCHED = Pattern.compile("结果数|没有找到");

    @BeforeEach
    void open() {
        world.writer();
        world.admin();
        for (var level : Level.values()) {
            world.reviewer(level);
        }
    }

    @Test
    void anArticleGoesFromTheFirstWordToPublicationAndWithdrawal() {
        var writer = signedIn(browser.atDesktop(), "writer");
        var id = writeArticle(writer, "青禾县急救知识进校园");

        for (var level : Level.values()) {
            sign(signedIn(browser.atPhone(), "reviewer" + level.number()), id);
        }
        var publisher = signedIn(browser.atDesktop(), "reviewer3");
        publisher.navigate("/admin/documents/" + id);
        accessible(publisher, "approved");
        publisher.getByRole(AriaRole.BUTTON, named("现在发布")).click();
        Told.by(publisher, "已发布");
        var address = publisher.getByText("公开页面 /").getAttribute("href");
        var reader = browser.atPhone();
        reads(reader, address, 200, "心肺复苏是每个人都可以学会的。");
        finds(reader, "急救知识进校园", address, 1);

        publisher.getByText("撤稿").first().click();
        publisher.getByLabel("撤稿原因").fill("内容须核实后再发");
        publisher.getByRole(AriaRole.BUTTON, named("撤稿")).click();
        Told.by(publisher, "已撤稿");
        accessible(publisher, "withdrawn");
        reads(reader, address, 410, "内容须核实后再发");
        finds(reader, "急救知识进校园", address, 0);
    }

    @Test
    void withoutScriptsATextIsWrittenAndSavedToo() {
        var page = browser.withoutScripts();
        page.navigate("/admin/documents/new");
        page.getByLabel("账号").fill("writer");
        page.getByLabel("密码").fill(World.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
        page.getByLabel("固定页面").check();
        page.getByLabel("标题").fill("没有脚本也能写");
        page.getByRole(AriaRole.BUTTON, named("开始写")).click();
        page.getByRole(AriaRole.BUTTON, named("＋ 段落")).click();
        page.locator("[id='/body/0/text']").fill("第一段");
        page.getByRole(AriaRole.BUTTON, named("在第 1 项后加段落")).click();
        page.locator("[id='/body/1/text']").fill("第二段");
        page.getByRole(AriaRole.BUTTON, named("第 2 项上移")).click();
        assertThat(page.locator("[id='/body/0/text']")).hasValue("第二段");
        page.getByRole(AriaRole.BUTTON, exactly("保存")).click();
        Told.by(page, "已保存");
        assertThat(page.locator("[id='/body/1/text']")).hasValue("第一段");
    }

    @Test
    void aPictureIsUploadedFromTheFormAndShown() {
        var page = signedIn(browser.atDesktop(), "writer");
        var id = world.draft(Samples.page());
        page.navigate("/admin/documents/" + id + "/edit");
        page.locator("[id='/cover/asset/upload']")
                .setInputFiles(new FilePayload("救护.jpg", "image/jpeg", SampleFiles.jpeg(800, 600)));
        assertThat(page.locator("[id='/cover/asset/fileName']")).hasValue("救护.jpg");
        assertThat(page.locator("[id='/cover/asset'] img")).isVisible();
        page.locator("[id='/cover/alt']").fill("志愿者在演示");
        page.getByRole(AriaRole.BUTTON, exactly("保存")).click();
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
        accessible(page, "picture");
        page.navigate("/admin/documents/" + id + "/preview");
        assertThat(page.locator("main img").first()).isVisible();
    }

    @Test
    void everyPageIsAccessibleAndFitsAPhone() {
        var id = world.draft(Samples.educationKit());
        var page = signedIn(browser.atPhone(), "writer");
        for (var path :
                List.of(
                        "/admin/",
                        "/admin/documents",
                        "/admin/documents/new",
                        "/admin/documents/" + id,
                        "/admin/documents/" + id + "/edit",
                        "/admin/password")) {
            page.navigate(path);
            accessible(page, "phone" + path.replace(id.toString(), "id").replace('/', '-'));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
        }
        var admin = signedIn(browser.atDesktop(), "admin");
        admin.navigate("/admin/accounts");
        accessible(admin, "accounts");
    }

    private String writeArticle(Page page, String title) {
        page.getByRole(AriaRole.LINK, named("写新稿")).first().click();
        page.getByLabel("文章").check();
        page.getByLabel("标题").fill(title);
        accessible(page, "new");
        page.getByRole(AriaRole.BUTTON, named("开始写")).click();
        page.getByLabel("摘要").fill("红十字会的老师走进青禾中学，教学生心肺复苏。");
        page.getByLabel("来源单位").fill("青禾县红十字会");
        page.getByLabel("作者").fill("王小青");
        page.getByRole(AriaRole.TEXTBOX, exactly("正文")).focus();
        page.keyboard().type("心肺复苏是每个人都可以学会的。");
        page.keyboard().press("Enter");
        page.keyboard().type("## 第一步");
        page.keyboard().press("Enter");
        page.keyboard().type("- 看环境");
        accessible(page, "editor");
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
        page.getByRole(AriaRole.BUTTON, named("保存并送审")).click();
        Told.by(page, "已送审");
        accessible(page, "submitted");
        return page.url().replaceAll(".*/documents/([0-9a-f-]+).*", "$1");
    }

    private void sign(Page page, String id) {
        accessible(page, "home-phone");
        page.navigate("/admin/documents/" + id);
        for (var tick : page.locator(".act input[type=checkbox]").all()) {
            assertThat(tick).not().isChecked();
            tick.check();
        }
        accessible(page, "review-phone");
        page.getByRole(AriaRole.BUTTON, named("签署")).click();
        Told.by(page, "已签署");
    }

    /** What the public gets at an address, as soon as it has arrived there. */
    private static void reads(Page reader, String address, int status, String words) {
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(reader.navigate(address).status())
                                        .as(address)
                                        .isEqualTo(status));
        assertThat(reader.locator("main")).containsText(words);
        accessible(reader, "public-" + status);
    }

    /** How many hits of a search lead to an address, as soon as the index knows. */
    private static void finds(Page reader, String words, String address, int hits) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            reader.navigate("/search");
                            reader.locator("#find-main").fill(words);
                            reader.keyboard().press("Enter");
                            reader.waitForURL(url -> url.contains("?q="));
                            assertThat(reader.locator("main")).containsText(SEARCHED);
                            assertThat(reader.locator(".hits a[href='" + address + "']").count())
                                    .isEqualTo(hits);
                        });
    }

    private Page signedIn(Page page, String login) {
        page.navigate("/admin/");
        accessible(page, "sign-in");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(World.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("您好");
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    private static void accessible(Page page, String picture) {
        Axe.findsNothing(page, picture);
    }
}
