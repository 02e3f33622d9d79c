package org.boai.media.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.boai.content.AssetRef;
import org.boai.content.Assets;
import org.boai.content.EducationKit;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.media.LostFiles;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class KitDownloadTest {
    @Inject World world;
    @Inject Schedule schedule;
    @Inject Withdraw withdraw;
    @Inject LostFiles lost;
    LocalStack stack;

    @Test
    @Covers("KIT-03")
    void theZipHoldsEveryFileWithAManifestThatProvesIt() throws Exception {
        var kit = (EducationKit) world.stored(Samples.educationKit());
        var id = world.published(kit);

        var answer = given().get(zip(id, "1.2.0"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"");
        var files = unpacked(answer.asByteArray());
        assertThat(files.keySet()).containsSequence("README.txt", "manifest.json");
        var manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.path("version").asText()).isEqualTo("1.2.0");
        assertThat(manifest.path("files").size()).isEqualTo(kit.files().size());
        for (var listed : manifest.path("files")) {
            var bytes = files.get(listed.path("name").asText());
            assertThat(bytes).hasSize(listed.path("bytes").asInt());
            assertThat(Sha256.of(bytes).hex()).isEqualTo(listed.path("sha256").asText());
        }
        assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8))
                .contains(kit.title(), "1.2.0", "CC BY-NC-SA 4.0");
    }

    @Test
    @Covers("KIT-03")
    void askingAgainAndInPartsGivesTheSameBytes() {
        var id = world.published(Samples.educationKit());
        var first = given().get(zip(id, "1.2.0"));
        var whole = first.asByteArray();
        var cut = whole.length / 3;

        var head = given().header("Range", "bytes=0-" + (cut - 1)).get(zip(id, "1.2.0"));
        var tail =
                given().header("Range", "bytes=" + cut + "-")
                        .header("If-Range", first.header("ETag"))
                        .get(zip(id, "1.2.0"));

        assertThat(head.statusCode()).isEqualTo(206);
        assertThat(tail.statusCode()).isEqualTo(206);
        var joined = new byte[whole.length];
        System.arraycopy(head.asByteArray(), 0, joined, 0, cut);
        System.arraycopy(tail.asByteArray(), 0, joined, cut, whole.length - cut);
        assertThat(joined).isEqualTo(whole);
        assertThat(given().get(zip(id, "1.2.0")).asByteArray()).isEqualTo(whole);
        given().header("If-None-Match", first.header("ETag"))
                .get(zip(id, "1.2.0"))
                .then()
                .statusCode(304);
    }

    @Test
    @Covers("PR-07")
    void onlyTheLiveVersionOfALiveKitIsOffered() {
        var draft = world.draft(Samples.educationKit());
        var article = world.published(Samples.shortArticle("不是教学包"));
        var id = world.published(Samples.educationKit());

        given().get(zip(draft, "1.2.0")).then().statusCode(404);
        world.approve(draft);
        schedule.as(world.publisher(), draft, Instant.now().plusSeconds(3600));
        given().get(zip(draft, "1.2.0")).then().statusCode(404);
        given().get(zip(article, "1.2.0")).then().statusCode(404);
        given().get(zip(id, "1.1.0")).then().statusCode(404);
        given().get("/downloads/kits/" + id + "/1.2.0.exe").then().statusCode(404);
        given().get("/downloads/kits/nonsense/1.2.0.zip").then().statusCode(404);
        withdraw.as(world.publisher(), id, "指南已更新", null);
        given().get(zip(id, "1.2.0"))
                .then()
                .statusCode(410)
                .body("code", equalTo("withdrawn"))
                .body("detail", containsString("指南已更新"));
        given().accept("text/html")
                .get(zip(id, "1.2.0"))
                .then()
                .statusCode(410)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("指南已更新"));
    }

    @Test
    void withoutTheStoreNoHalfZipIsSentAndReadersAreTold() {
        var kit = (EducationKit) world.stored(Samples.educationKit());
        var id = world.published(kit);
        var asset = kit.files().getFirst().asset();
        var file = "/media/" + asset.sha256() + "/" + asset.fileName();
        stack.stop(Engine.STORAGE);
        try {
            given().get(zip(id, "1.2.0"))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("code", equalTo("storage-unavailable"));
            for (var address : List.of(zip(id, "1.2.0"), file)) {
                given().accept("text/html,*/*;q=0.8")
                        .header("Accept-Language", "zh-CN")
                        .get(address)
                        .then()
                        .statusCode(503)
                        .contentType("text/html;charset=UTF-8")
                        .body(containsString("文件存储暂时连不上"))
                        .body(containsString("class=\"masthead\""));
            }
        } finally {
            stack.start(Engine.STORAGE);
        }
        given().get(zip(id, "1.2.0")).then().statusCode(200);
        given().get(file).then().statusCode(200);
    }

    @Test
    void aKitOfWhichTheStoreLostAFileIsRefusedBeforeItsFirstByte() {
        var file = lost.own(world.writer(), "kit-download");
        var id = world.published(LostFiles.kitWith(file));
        given().get(zip(id, "1.2.0")).then().statusCode(200);

        lost.lose(file);

        given().get(zip(id, "1.2.0"))
                .then()
                .statusCode(503)
                .body("code", equalTo("kit-incomplete"));
        given().accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "en")
                .get(zip(id, "1.2.0"))
                .then()
                .statusCode(503)
                .body(containsString("A file of this kit is missing"));
        withdraw.as(world.publisher(), id, "文件丢失", null);
    }

    @Test
    void filesOfOneNameAreToldApart() {
        var kit = Samples.educationKit();
        var sameNames =
                (EducationKit)
                        Assets.map(
                                kit,
                                asset ->
                                        new AssetRef(
                                                asset.sha256(),
                                                "Manifest.json",
                                                "x/y",
                                                1,
                                                null,
                                                null));

        assertThat(KitContents.of(sameNames).files())
                .extracting(KitContents.NamedFile::name)
                .containsExactly("Manifest (2).json", "Manifest (3).json");
    }

    private static String zip(DocumentId id, String version) {
        return "/downloads/kits/" + id + "/" + version + ".zip";
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
