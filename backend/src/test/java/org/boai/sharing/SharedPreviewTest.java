package org.boai.sharing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.boai.audit.Audit;
import org.boai.content.Article;
import org.boai.content.Assets;
import org.boai.content.Block;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.TrashDocument;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.refusal.Refused;
import org.boai.reviewing.MarkSensitive;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.Office;
import org.junit.jupiter.api.Test;

/** Somebody without an account sees the one edition that a link is for, and nothing else. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SharedPreviewTest {
    @Inject World world;
    @Inject SharePreview share;
    @Inject StoreAsset store;
    @Inject MarkSensitive sensitive;
    @Inject TrashDocument trash;
    @Inject Drafts drafts;
    @Inject Audit audit;

    @TestHTTPResource("/")
    String site;

    @Test
    void aLinkShowsTheEditionOfItsTimeAndNoLaterWord() {
        var id = world.draft(article("分享出去的一稿", "当时写的话。"));
        var path = link(id);
        world.change(id, article("分享以后的一稿", "后来写的秘密。"), world.address(id).slug(), "");

        given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("当时写的话。"))
                .body(containsString("还没有公开，请勿转发"))
                .body(not(containsString("后来写的秘密")));
        assertThat(share.of(id)).singleElement().satisfies(one -> assertThat(one.opened()).isOne());
        assertThat(audit.of(id)).extracting(one -> one.action).contains("share-preview");
        given().get(path);
        assertThat(audit.of(id, "open-preview")).hasSize(1);
        assertThat(audit.of(id).toString()).doesNotContain(path.substring("/preview/".length()));
    }

    @Test
    void aSubmissionIsSharedAsItWasSubmittedAndSharingTwiceKeepsOneEdition() {
        var id = world.draft(article("分享送审稿", "送审的话。"));
        link(id);
        link(id);
        assertThat(share.of(id)).extracting(SharePreview.Line::edition).containsExactly(1, 1);
        world.submit(id);

        given().get(link(id)).then().statusCode(200).body(containsString("送审的话。"));

        assertThat(share.of(id).getFirst().edition()).isEqualTo(2);
    }

    @Test
    void onlyTheFilesOfTheEditionAreBehindItsLink() throws IOException {
        // No other document has this file, so none can have made it public.
        var text = SampleFiles.text("没有公开 " + System.nanoTime());
        var unpublished = store.as(world.writer(), "名单.csv", text);
        var id =
                world.draft(
                        Samples.article(
                                "有附件的一稿",
                                List.of(
                                        Block.Paragraph.of("正文。"),
                                        new Block.Download(unpublished, "附件"))));
        var other = world.draft(Samples.educationKit());
        var path = link(id);
        var page = given().get(path).then().statusCode(200).extract().asString();
        var file =
                Pattern.compile(
                                Pattern.quote(path + "/media/" + unpublished.sha256())
                                        + "/[^\"' ,]+")
                        .matcher(page);
        assertThat(file.find()).isTrue();
        assertThat(page).doesNotContain("\"/media/");

        given().urlEncodingEnabled(false)
                .get(file.group())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");

        var own = Assets.hashesOf(drafts.get(id).content());
        var foreign =
                Assets.of(drafts.get(other).content()).stream()
                        .filter(one -> !own.contains(one.sha256()))
                        .findFirst()
                        .orElseThrow();
        given().get(path + "/media/" + foreign.sha256() + "/" + foreign.fileName())
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .get(file.group().substring(path.length()))
                .then()
                .statusCode(404);
        revoke(id);
        given().urlEncodingEnabled(false).get(file.group()).then().statusCode(410);
    }

    @Test
    void aLinkThatWasTakenBackOrHasEndedIsGoneAndAnUnknownOneIsNotThere() {
        var revoked = world.draft(article("收回", "话。"));
        var revokedPath = link(revoked);
        revoke(revoked);
        var old = world.draft(article("过期", "话。"));
        var oldPath = link(old);
        expire(old);
        var trashed = world.draft(article("回收", "话。"));
        var trashedPath = link(trashed);
        trash.as(world.writer(), trashed);

        for (var path : List.of(revokedPath, oldPath, trashedPath)) {
            given().accept("text/html")
                    .get(path)
                    .then()
                    .statusCode(410)
                    .header("Cache-Control", "no-store")
                    .header("X-Robots-Tag", containsString("noindex"))
                    .body(containsString("再要一个"))
                    .body(not(containsString("话。</p>")));
        }
        given().get("/preview/" + "A".repeat(43)).then().statusCode(404);
        given().get("/preview/abc").then().statusCode(404);
        given().get(revokedPath).then().statusCode(410).body("code", equalTo("link-ended"));
    }

    @Test
    void whoMayNotWriteSharesNothingAndNoLinkLivesTooLong() {
        var id = world.draft(article("谁能分享", "话。"));
        assertThatThrownBy(() -> share.as(world.admin(), id, 7)).isInstanceOf(Refused.class);
        for (var days : List.of(0, 31)) {
            assertThatThrownBy(() -> share.as(world.writer(), id, days))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("1 至 30");
        }
        for (var count = 0; count < 20; count++) {
            share.as(world.writer(), id, 1);
        }
        assertThatThrownBy(() -> share.as(world.writer(), id, 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("收回");
        var another = world.draft(article("另一篇", "话。"));
        var link = share.of(id).getFirst().id();
        assertThatThrownBy(() -> share.revoke(world.writer(), another, link))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Covers("PUB-03")
    void sensitiveMaterialIsSharedByTheFinalReviewerOnly() {
        var id = world.draft(article("敏感的一稿", "正文。"));
        sensitive.as(world.writer(), id, Office.CYBERSPACE, "青网请〔2026〕3号");

        assertThatThrownBy(() -> share.as(world.writer(), id, 7)).isInstanceOf(Refused.class);
        assertThat(share.of(id)).isEmpty();
        share.as(world.publisher(), id, 7);
        assertThat(share.of(id)).hasSize(1);
    }

    @Test
    void aLinkIsMadeListedOpenedAndTakenBackOnAPhone() {
        var id = world.draft(article("手机上分享", "请外面的人看一看。"));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            var visit = DeskVisit.of(page, world.writer(), "/admin/documents/" + id);
            page.getByText("分享预览", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("几天内有效").fill("3");
            visit.press("建一个链接");
            var link =
                    page.getByLabel("链接", new Page.GetByLabelOptions().setExact(true)).inputValue();
            assertThat(link).startsWith("https://www.example.org/preview/");
            visit.fits("shared-link");
            var outside = browser.atPhone();
            outside.navigate(URI.create(link).getPath());
            assertThat(outside.getByText("请外面的人看一看。")).isVisible();
            new DeskVisit(outside).fits("shared-preview");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("回到文稿").setExact(true))
                    .first()
                    .click();
            visit.press("收回第 1 版的链接");
            Told.by(page, "链接已收回");
            assertThat(outside.reload().status()).isEqualTo(410);
        }
    }

    @Test
    void whoOpensALinkThatHasEndedIsToldToAskForAnother() {
        var id = world.draft(article("只给看几天", "过了几天就看不到的话。"));
        var path = link(id);
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            assertThat(page.navigate(path).status()).isEqualTo(200);
            assertThat(page.getByText("过了几天就看不到的话。")).isVisible();
            expire(id);
            assertThat(page.reload().status()).isEqualTo(410);
            assertThat(page.getByText("再要一个")).isVisible();
            assertThat(page.getByText("过了几天就看不到的话。")).hasCount(0);
            new DeskVisit(page).fits("shared-ended");
            DeskVisit.of(page, world.writer(), "/admin/documents/" + id);
            assertThat(page.getByText("已失效")).isVisible();
            assertThat(page.getByText("收回第 1 版的链接")).hasCount(0);
        }
    }

    private static void expire(DocumentId id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                PreviewLink.update(
                                        "expiresAt = createdAt where documentId = ?1", id.value()));
    }

    private String link(DocumentId id) {
        return "/preview/" + share.as(world.writer(), id, 7).secret().text();
    }

    private void revoke(DocumentId id) {
        share.revoke(world.writer(), id, share.of(id).getFirst().id());
    }

    private static Article article(String title, String text) {
        return Samples.article(title, List.copyOf(Samples.paragraphs(text)));
    }
}
