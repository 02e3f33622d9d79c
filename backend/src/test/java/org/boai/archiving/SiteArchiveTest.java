package org.boai.archiving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.boai.content.Block;
import org.boai.content.Span;
import org.boai.document.ContentLocale;
import org.boai.document.Slug;
import org.boai.media.LostFiles;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** All that readers get, as one ZIP. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SiteArchiveTest {
    @Inject World world;
    @Inject DeskSessions desk;
    @Inject StoreAsset store;
    @Inject LostFiles lost;

    @Test
    void holdsPagesAsReadersGetThemAndWhatIsWithdrawnOnlyAsGone() throws IOException {
        var live = Newsroom.slug("archived");
        Newsroom.published(live, Newsroom.article("在归档里的"));
        var gone = Newsroom.slug("archived");
        var id = Newsroom.published(gone, Newsroom.article("撤下的独特标题"));
        awaitStatus(gone, 200);
        Newsroom.withdraw(id, "有误");
        awaitStatus(gone, 410);
        awaitStatus(live, 200);

        var files = unzipped(archive());

        var page = "articles/" + live + "/index.html";
        assertThat(files).containsKeys("index.html", "en/index.html", "robots.txt");
        assertThat(files.get(page)).isEqualTo(given().get("/articles/" + live + "/").asString());
        assertThat(files).containsKey("articles/" + gone + "/gone.html");
        assertThat(files.get("articles/index.html")).doesNotContain("撤下的独特标题");
        assertThat(files.keySet()).noneMatch(file -> file.endsWith(".gz") || file.endsWith(".br"));
    }

    @Test
    void holdsTheUploadsThatPagesOffer() throws IOException {
        var text = SampleFiles.text("姓名,电话");
        var file = store.as(world.writer(), "表 一.csv", text);
        var written = "/media/" + file.sha256() + "/表 一.csv";
        var slug = Newsroom.slug("archived");
        world.published(
                Samples.article(
                        "有附件的",
                        List.of(
                                new Block.Paragraph(
                                        List.of(
                                                new Span(
                                                        "名单",
                                                        List.of(),
                                                        written.replace(" ", "%20")))),
                                new Block.Download(file, "附件"))),
                ContentLocale.ZH_CN,
                new Slug(slug));
        awaitStatus(slug, 200);

        assertThat(unzipped(archive()))
                .containsEntry(written.substring(1), new String(text, StandardCharsets.UTF_8));
    }

    @Test
    void holdsEachKitAsTheZipToWhichItsPageLeads() throws IOException {
        var id = world.published(Samples.educationKit());
        var page = world.address(id).path().value();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(page).then().statusCode(200));
        var zip = "/downloads/kits/" + id + "/1.2.0.zip";
        assertThat(given().get(page).asString()).contains("href=\"" + zip + "\"");

        var kept = entry(archive(), zip.substring(1));

        assertThat(kept).isEqualTo(given().get(zip).asByteArray());
        assertThat(entry(kept, "manifest.json")).isNotEmpty();
    }

    @Test
    void aKitOfWhichTheStoreLostAFileIsLeftOutAndAllElseIsThere() throws IOException {
        var file = lost.own(world.writer(), Newsroom.slug("lost"));
        var id = world.published(LostFiles.kitWith(file));
        var whole = world.published(Samples.educationKit());
        var page = world.address(whole).path().value();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(page).then().statusCode(200));
        var kit = "downloads/kits/" + id + "/1.2.0.zip";
        assertThat(unzipped(archive())).containsKey(kit);

        lost.lose(file);

        assertThat(unzipped(archive()))
                .doesNotContainKey(kit)
                .containsKeys("index.html", "downloads/kits/" + whole + "/1.2.0.zip");
        Newsroom.withdraw(id.toString(), "文件丢失");
    }

    @Test
    void staffWhoLookAfterTheSocietyGetItAtTheDesk() throws IOException {
        var archive =
                desk.as(world.admin())
                        .get("/admin/site-archive")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", "attachment; filename=\"site.zip\"")
                        .extract()
                        .asByteArray();
        assertThat(unzipped(archive)).containsKey("index.html");
        desk.as(world.writer()).get("/admin/site-archive").then().statusCode(403);
    }

    private static byte[] archive() {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .post("/operations/site/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static void awaitStatus(String slug, int status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get("/articles/" + slug + "/").then().statusCode(status));
    }

    private static byte[] entry(byte[] archive, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("Not in the archive: " + name);
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
