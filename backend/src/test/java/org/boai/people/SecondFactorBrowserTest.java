package org.boai.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.EverythingSet;
import org.boai.testsupport.PhoneCode;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(EverythingSet.class)
class SecondFactorBrowserTest {
    @Inject World world;
    @Inject DeskSessions sessions;

    @TestHTTPResource("/")
    String site;

    @Test
    void anAdministratorSetsItUpFirstAndSignsInWithCodesFromThenOn() throws Exception {
        sessions.as(world.admin()).get("/admin/accounts").then().statusCode(403);
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            signIn(page);
            page.getByRole(AriaRole.LINK, named("请先开启两步验证")).click();
            accessible(page, "factor-off");
            page.getByRole(AriaRole.BUTTON, named("开始设置")).click();
            accessible(page, "factor-begun");
            var typed = page.locator("code.secret").textContent();
            assertThat(scanned(page)).contains("secret=" + typed).startsWith("otpauth://totp/");

            page.getByLabel("验证码").fill(PhoneCode.of(typed, 0));
            page.getByLabel("密码").fill(World.PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("开启两步验证")).click();
            Told.by(page, "已开启");
            accessible(page, "factor-recovery-codes");
            var recovery = page.locator("ul.secret code").first().textContent();
            page.getByRole(AriaRole.LINK, named("我收好了，去登录")).click();

            signIn(page);
            assertThat(page).hasURL(site + "admin/sign-in/code?next=/admin/");
            accessible(page, "factor-code");
            page.getByLabel("验证码或恢复码").fill("000000");
            page.getByRole(AriaRole.BUTTON, named("登录")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("验证码不对");
            page.getByLabel("验证码或恢复码").fill(PhoneCode.of(typed, 30));
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, named("账号")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("新建账号"))).isVisible();

            page.getByRole(AriaRole.BUTTON, named("退出")).click();
            signIn(page);
            page.getByLabel("验证码或恢复码").fill(recovery);
            page.getByRole(AriaRole.BUTTON, named("登录")).click();
            page.navigate("/admin/second-factor");
            assertThat(page.locator("main")).containsText("还有 9 个恢复码");
            assertThat(page.getByRole(AriaRole.BUTTON, named("关闭两步验证"))).hasCount(0);
            accessible(page, "factor-on");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    private static void signIn(Page page) {
        page.navigate("/admin/sign-in");
        page.getByLabel("账号").fill("admin");
        page.getByLabel("密码").fill(World.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
    }

    /** What a phone reads from the picture as it is shown. */
    private static String scanned(Page page) throws Exception {
        var shot = ImageIO.read(new ByteArrayInputStream(page.locator("img.qr").screenshot()));
        var pixels = shot.getRGB(0, 0, shot.getWidth(), shot.getHeight(), null, 0, shot.getWidth());
        var source = new RGBLuminanceSource(shot.getWidth(), shot.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("There is no QR code on the page", e);
        }
    }

    private static void accessible(Page page, String picture) {
        Axe.findsNothing(page, picture);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
