package org.boai.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DownloadSlotsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject World world;
    @Inject Client client;
    @Inject StoreAsset store;
    @Inject DownloadSlots slots;
    @Inject StorageConfig config;

    @Test
    void whoComesWhenAllAreTakenIsAskedToTryAgain() {
        var address = published(SampleFiles.pdf("slots"));
        for (int taken = 0; taken < config.downloads(); taken++) {
            slots.take();
        }
        try {
            client.anybody()
                    .get(address)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("code", equalTo("too-many-downloads"));
            assertThat(client.anybody().head(address).statusCode()).isEqualTo(200);
        } finally {
            for (int taken = 0; taken < config.downloads(); taken++) {
                slots.giveBack();
            }
        }
        client.anybody().get(address).then().statusCode(200);
    }

    @Test
    void everyDownloadEndsItsTurnHoweverItEnds() throws IOException {
        var address = published(SampleFiles.pdf("x".repeat(12 << 20)));
        client.anybody().get(address).then().statusCode(200);
        client.anybody().header("Range", "bytes=0-9").get(address).then().statusCode(206);
        await().atMost(SOON).until(() -> slots.free() == config.downloads());

        try (var slow = new Socket("127.0.0.1", RestAssured.port)) {
            slow.setReceiveBufferSize(4096);
            slow.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .formatted(address)
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            assertThat(slots.free()).isEqualTo(config.downloads() - 1);
        }

        await().atMost(SOON).until(() -> slots.free() == config.downloads());
    }

    private String published(byte[] pdf) {
        AssetRef file = store.as(world.writer(), "a.pdf", pdf);
        world.published(
                Samples.article(
                        "带附件的稿子",
                        List.of(Block.Paragraph.of("正文。"), new Block.Download(file, "附件"))));
        return "/media/" + file.sha256() + "/a.pdf";
    }
}
