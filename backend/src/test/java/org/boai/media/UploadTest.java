package org.boai.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.boai.document.Sha256;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;
import org.boai.refusal.Refused;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Stored;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class UploadTest {
    @Inject World world;
    @Inject Client client;
    @Inject StoreAsset store;
    @Inject StoredAssets assets;
    @Inject MediaStore storage;
    LocalStack stack;

    @Test
    void aPictureOfTheDeskIsStoredWithItsRenditions() throws Exception {
        var sent = SampleFiles.jpegWithGps(1400, 800);

        var answer = client.upload(world.writer(), "../现场 一.jpg", sent);

        answer.then()
                .statusCode(200)
                .body("fileName", equalTo("现场 一.jpg"))
                .body("mediaType", equalTo("image/jpeg"))
                .body("width", equalTo(800))
                .body("height", equalTo(1400));
        var hash = new Sha256(answer.path("sha256"));
        var stored = bytes(StorageKey.original(hash));
        assertThat(Sha256.of(stored)).isEqualTo(hash);
        assertThat(stored).hasSize(answer.<Integer>path("bytes"));
        for (var width : List.of(320, 640)) {
            var webp = bytes(StorageKey.rendition(hash, width));
            assertThat(ImageIO.read(new ByteArrayInputStream(webp)).getWidth()).isEqualTo(width);
        }
        assertThat(storage.size(StorageKey.rendition(hash, 960))).isEqualTo(Optional.empty());
        client.anybody().get("/media/" + hash + "/a.jpg").then().statusCode(404);
        client.desk(world.writer())
                .urlEncodingEnabled(false)
                .get(answer.<String>path("url"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void aProgramUploadsWithItsToken() {
        client.withFile(client.program(world.writer()), "教案.docx", SampleFiles.docx())
                .post("/manage/v1/media")
                .then()
                .statusCode(200)
                .body("fileName", equalTo("教案.docx"))
                .body("width", nullValue());
    }

    @Test
    void theSameFileAgainIsTheSameAsset() {
        var first = store.as(world.writer(), "a.png", SampleFiles.png(333, 100));
        var second = store.as(world.publisher(), "又.png", SampleFiles.png(333, 100));

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.fileName()).isEqualTo("又.png");
    }

    @Test
    void refusalsOverHttpSayWhatAndWhyAndStoreNothing() throws Throwable {
        var writer = world.writer();
        Stored.stays(
                () -> {
                    client.upload(writer, "a.svg", SampleFiles.text("<svg/>"))
                            .then()
                            .statusCode(422)
                            .contentType("application/problem+json")
                            .body("code", equalTo("file-type-refused"));
                    client.upload(writer, "a.png", SampleFiles.pngClaiming(30_000, 30_000))
                            .then()
                            .statusCode(422)
                            .body("code", equalTo("image-too-large"));
                    var large = SampleFiles.joined(SampleFiles.jpeg(9, 9), new byte[20 << 20]);
                    client.upload(writer, "a.jpg", large)
                            .then()
                            .statusCode(413)
                            .body("code", equalTo("file-too-large"));
                    client.desk(writer)
                            .multiPart("file", "a.txt", SampleFiles.text("No picture"))
                            .multiPart("wanted", "IMAGE")
                            .post("/admin/media")
                            .then()
                            .statusCode(400)
                            .body("code", equalTo("invalid-input"));
                    client.desk(writer)
                            .multiPart("other", "x")
                            .post("/admin/media")
                            .then()
                            .statusCode(400)
                            .body("code", equalTo("invalid-input"));
                });
    }

    @Test
    void whoWritesNothingUploadsNothing() throws Throwable {
        var supervisor = world.person("supervisor", Role.SUPERVISOR);
        Stored.stays(
                () -> {
                    client.upload(supervisor, "a.png", SampleFiles.png(9, 9))
                            .then()
                            .statusCode(403)
                            .body("code", equalTo("forbidden"));
                    client.anybody()
                            .multiPart("file", "a.png", SampleFiles.png(9, 9))
                            .post("/manage/v1/media")
                            .then()
                            .statusCode(401);
                });
    }

    @Test
    void theListIsWalkedPageByPageWithoutGapsOrDoubles() {
        var uploaded = new HashSet<String>();
        for (int number = 0; number < 45; number++) {
            var asset = store.as(world.writer(), "a.txt", SampleFiles.text("第 " + number));
            uploaded.add(asset.sha256().hex());
        }
        var seen = new HashSet<String>();
        int listed = 0;
        String after = "";
        while (after != null) {
            var page = client.desk(world.writer()).queryParam("after", after).get("/admin/media");
            List<String> hashes = page.path("items.sha256");
            listed += hashes.size();
            seen.addAll(hashes);
            after = page.path("next");
        }

        assertThat(seen).containsAll(uploaded).hasSize(listed);
        client.desk(world.writer())
                .queryParam("after", "nonsense")
                .get("/admin/media")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void withoutTheStoreAnUploadIsRefusedSoonAndLeavesNothingBehind() throws Exception {
        var picture = SampleFiles.png(555, 222);
        var writer = world.writer();
        stack.stop(Engine.STORAGE);
        try {
            var started = Instant.now();
            client.upload(writer, "a.png", picture)
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("storage-unavailable"));
            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThatThrownBy(() -> store.as(writer, "a.png", picture))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("storage-unavailable");
            assertThat(assets.list(null, null, 100))
                    .noneMatch(asset -> Integer.valueOf(555).equals(asset.width));
        } finally {
            stack.start(Engine.STORAGE);
        }

        var asset = store.as(writer, "a.png", picture);

        assertThat(bytes(StorageKey.original(asset.sha256())))
                .hasSize(Math.toIntExact(asset.bytes()));
    }

    private byte[] bytes(StorageKey key) throws Exception {
        var size = storage.size(key).orElseThrow();
        try (var in = storage.open(key, 0, size)) {
            return in.readAllBytes();
        }
    }
}
