package org.boai.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Image;
import org.boai.document.Sha256;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublicMediaTest {
    private static final String NAME = "%E6%95%99%E6%A1%88%20%E4%B8%80.pdf";

    @Inject World world;
    @Inject Client client;
    @Inject StoreAsset store;
    @Inject StoredAssets assets;
    @Inject AdmitAssets admit;
    @Inject Schedule schedule;
    @Inject Withdraw withdraw;
    LocalStack stack;

    @Test
    @Covers("PR-07")
    void aFileIsPublicExactlyWhileItsDocumentIs() {
        var picture = store.as(world.writer(), "封面.png", SampleFiles.png(700, 350));
        var id = world.draft(withCover(picture));
        var original = "/media/" + picture.sha256() + "/%E5%B0%81%E9%9D%A2.png";
        var rendition = "/media/" + picture.sha256() + "/640.webp";
        assertStatus(original, 404);
        world.approve(id);
        schedule.as(world.publisher(), id, Instant.now().plusSeconds(3600));
        for (var address : List.of(original, rendition)) {
            assertStatus(address, 404);
        }
        assertThat(client.desk(world.writer()).get("/admin" + rendition).statusCode())
                .isEqualTo(200);

        world.publish(id);

        client.anybody()
                .get(original)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", startsWith("inline"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "public, max-age=60, must-revalidate")
                .header("Content-Length", Long.toString(picture.bytes()));
        client.anybody().get(rendition).then().statusCode(200).contentType("image/webp");
        assertStatus("/media/" + picture.sha256() + "/960.webp", 404);
        assertStatus("/media/" + picture.sha256() + "/641.webp", 404);
        assertStatus("/media/" + picture.sha256() + "/cover.html", 404);
        assertStatus("/media/" + picture.sha256() + "/..%2Fcover.png", 404);
        assertThat(assets.usesOf(picture.sha256()))
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.document()).isEqualTo(id);
                            assertThat(use.live()).isTrue();
                            assertThat(use.draft()).isTrue();
                        });

        withdraw.as(world.publisher(), id, "数字有误", null);

        for (var address : List.of(original, rendition)) {
            assertStatus(address, 404);
        }
        assertThat(client.desk(world.writer()).get("/admin" + rendition).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDownloadSavesUnderItsNameAndResumes() {
        var file = store.as(world.writer(), "教案 一.pdf", SampleFiles.pdf("resume"));
        world.published(withFile(file));
        var address = "/media/" + file.sha256() + "/" + NAME;
        var whole =
                client.anybody()
                        .get(address)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .header("Accept-Ranges", "bytes")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"__ _.pdf\"; filename*=UTF-8''" + NAME)
                        .extract();
        var etag = whole.header("ETag");
        assertThat(etag).isEqualTo("\"" + file.sha256() + "\"");

        var rest =
                client.anybody()
                        .header("Range", "bytes=10-")
                        .header("If-Range", etag)
                        .get(address)
                        .then()
                        .statusCode(206)
                        .header(
                                "Content-Range",
                                "bytes 10-%d/%d".formatted(file.bytes() - 1, file.bytes()))
                        .extract();

        assertThat(SampleFiles.pdf("resume")).endsWith(rest.asByteArray());
        assertThat(rest.asByteArray()).hasSize(Math.toIntExact(file.bytes() - 10));
        client.anybody().header("If-None-Match", etag).get(address).then().statusCode(304);
        client.anybody()
                .header("Range", "bytes=99999-")
                .get(address)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + file.bytes())
                .body("code", equalTo("range-not-satisfiable"));
        client.anybody()
                .header("Range", "bytes=10-")
                .header("If-Range", "\"other\"")
                .get(address)
                .then()
                .statusCode(200);
        var head = client.anybody().head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Long.toString(file.bytes()));
    }

    @Test
    void aDraftMayOnlyReferToStoredFilesThatFit() {
        var pdf = store.as(world.writer(), "a.pdf", SampleFiles.pdf("no picture"));
        var unknown = new AssetRef(new Sha256("0".repeat(64)), "a.png", "image/png", 1, 1, 1);

        assertThatThrownBy(() -> world.draft(withCover(pdf)))
                .hasMessageStartingWith("invalid-input")
                .hasMessageContaining("图片");
        assertThatThrownBy(() -> admit.in(withCover(unknown)))
                .hasMessageStartingWith("invalid-input")
                .hasMessageContaining("没有上传过");
    }

    @Test
    void whatADraftSaysOfAFileIsReplacedByWhatIsStored() {
        var file = store.as(world.writer(), "表.pdf", SampleFiles.pdf("facts"));
        var lie = new AssetRef(file.sha256(), "新名.pdf", "text/html", 7, 9, 9);
        var hostile = new AssetRef(file.sha256(), "../新名.html", "text/html", 7, 9, 9);

        assertThat(admit.in(world.stored(withFile(lie))).body())
                .contains(new Block.Download(renamed(file, "新名.pdf"), "附件"));
        assertThat(admit.in(world.stored(withFile(hostile))).body())
                .contains(new Block.Download(file, "附件"));
    }

    @Test
    void withoutTheStoreAFileIsRefusedReadably() {
        var file = store.as(world.writer(), "a.pdf", SampleFiles.pdf("down"));
        world.published(withFile(file));
        stack.stop(Engine.STORAGE);
        try {
            client.anybody()
                    .get("/media/" + file.sha256() + "/a.pdf")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("code", equalTo("storage-unavailable"))
                    .body("detail", containsString("稍后重试"));
            client.anybody()
                    .accept("text/html,*/*;q=0.8")
                    .header("Accept-Language", "en-GB,en;q=0.9")
                    .get("/media/" + file.sha256() + "/a.pdf")
                    .then()
                    .statusCode(503)
                    .contentType("text/html;charset=UTF-8")
                    .body(containsString("try again in a few minutes"));
        } finally {
            stack.start(Engine.STORAGE);
        }
        assertStatus("/media/" + file.sha256() + "/a.pdf", 200);
    }

    private void assertStatus(String address, int status) {
        assertThat(client.anybody().get(address).statusCode()).as(address).isEqualTo(status);
    }

    private static AssetRef renamed(AssetRef file, String name) {
        return new AssetRef(file.sha256(), name, file.mediaType(), file.bytes(), null, null);
    }

    private static Article withCover(AssetRef picture) {
        var plain = Samples.shortArticle("带封面的稿子");
        return new Article(
                plain.title(),
                plain.summary(),
                new Image(picture, "一只手", false),
                plain.topics(),
                plain.source(),
                plain.body(),
                plain.byline());
    }

    private static Article withFile(AssetRef file) {
        return Samples.article(
                "带附件的稿子", List.of(Block.Paragraph.of("正文。"), new Block.Download(file, "附件")));
    }
}
