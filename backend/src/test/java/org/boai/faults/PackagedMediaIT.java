package org.boai.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import javax.imageio.ImageIO;
import org.boai.faults.BackendProcess.Duty;
import org.boai.localstack.LocalStack;
import org.boai.media.SampleFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers and writers of pictures are found by services and programs that packaging could lose. */
class PackagedMediaIT {
    @TempDir static Path data;
    private static LocalStack engines;

    @BeforeAll
    static void start() {
        engines = LocalStack.start(data.resolve("engines"));
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @Test
    void anUploadedPictureGetsItsRenditionsInThePackagedDemonstration() throws IOException {
        var demo = new HashMap<>(engines.environment());
        demo.put("BOAI_DEMO", "true");
        try (var backend = BackendProcess.start(demo, data, Duty.WEB_ONLY)) {
            var staff = Staff.at(backend);
            var picture = staff.upload("photo.jpg", SampleFiles.jpegWithGps(1400, 800));
            assertThat(picture).containsEntry("mediaType", "image/jpeg");
            staff.publish(staff.approvedWithCover("picture", "有封面", picture));

            for (int width : List.of(320, 640)) {
                var answer = staff.get("/media/" + picture.get("sha256") + "/" + width + ".webp");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.contentType()).isEqualTo("image/webp");
                var webp = answer.asByteArray();
                assertThat(new String(webp, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
                assertThat(ImageIO.read(new ByteArrayInputStream(webp)).getWidth())
                        .isEqualTo(width);
                assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
            }
            for (var path : List.of("/api/v1/articles/picture", "/nowhere/", "/admin/sign-in")) {
                assertThat(staff.get(path).header("X-Robots-Tag")).as(path).isEqualTo("noindex");
            }
            assertThat(staff.get("/admin/sign-in").asString()).contains("演示数据");
        }
    }
}
