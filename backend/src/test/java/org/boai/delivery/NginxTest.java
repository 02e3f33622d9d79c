package org.boai.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.http.PagePolicy;
import org.boai.publishing.Withdraw;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.settings.SiteConfig;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that stands in front of production, run by a real nginx. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class NginxTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject World world;
    @Inject Withdraw withdraw;
    @Inject SiteConfig config;

    @TestHTTPResource("/")
    URL backend;

    @TempDir Path folder;
    private Nginx nginx;

    @BeforeEach
    void start() throws IOException {
        nginx =
                Nginx.start(
                        folder,
                        backend.getPort(),
                        config.folder().toAbsolutePath().resolve("current"));
    }

    @AfterEach
    void stop() {
        nginx.close();
    }

    @Test
    void pagesComeFromTheFolderInTheCodingThatIsAskedFor()
            throws IOException, InterruptedException {
        var path = path(world.published(text("由前置服务器送出")));
        eventually(path, 200);

        for (var coding : List.of("br", "gzip", "identity")) {
            var headers = headersOf(path, coding);
            assertThat(headers.firstValue("Content-Encoding").orElse("identity")).isEqualTo(coding);
            assertThat(headers.allValues("Content-Type"))
                    .containsExactly("text/html; charset=utf-8");
            assertThat(headers.allValues(PagePolicy.HEADER)).containsExactly(PagePolicy.VALUE);
        }
        assertThat(request().get(path).asString()).contains("由前置服务器送出");
    }

    @Test
    @Covers("SITE-06")
    void onlyWhatIsMadeForFramesMayBeFramedAndOnlyByWhomTheSettingNames()
            throws IOException, InterruptedException {
        var path = path(world.published(text("由门户转载")));
        eventually(path, 200);

        for (var framed : List.of("/embed/news/", "/en/embed/figures/")) {
            var headers = headersOf(framed, "identity");
            assertThat(headers.allValues(PagePolicy.HEADER))
                    .containsExactly(PagePolicy.framedBy(List.of(Nginx.PORTAL)));
            assertThat(headers.allValues("X-Frame-Options")).isEmpty();
        }
        for (var other : List.of("/", path, "/embedded/", "/pages/embed/")) {
            var headers = headersOf(other, "identity");
            assertThat(headers.allValues(PagePolicy.HEADER)).containsExactly(PagePolicy.VALUE);
            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        }
    }

    @Test
    @Covers("PUB-11")
    void aWithdrawnPageIs410WithoutAReload() {
        var id = world.published(text("先发后撤"));
        eventually(path(id), 200);

        withdraw.as(world.publisher(), id, "内容需要核实", null);

        assertThat(eventually(path(id), 410).asString()).contains("内容需要核实");
    }

    @Test
    void aMovedPageIs301() {
        var id = world.published(text("换址"));
        var old = path(id);
        eventually(old, 200);

        world.republish(id, text("换址"), world.slug("nginx-moved"), "换了网址");

        assertThat(eventually(old, 301).header("Location")).isEqualTo(path(id));
    }

    @Test
    void aRedirectOfTheBackendStaysOnThePortThatWasAskedFor() {
        var id = world.published(text("换址的接口"));
        var old = "/api/v1" + path(id).replaceAll("/$", "");
        world.republish(id, text("换址的接口"), world.slug("api-moved"), "换了网址");

        assertThat(request().get("/admin/media").header("Location"))
                .isEqualTo(origin() + "/admin/sign-in?next=%2Fadmin%2Fmedia");
        assertThat(request().header("Host", "evil.example").get(old).header("Location"))
                .isEqualTo("/api/v1" + path(id).replaceAll("/$", ""));
    }

    @Test
    void onlyWhatIsThereUnderAHashedNameIsKeptForEver() {
        var id = world.published(text("静态文件"), ContentLocale.ZH_CN, new Slug("assets"));
        var page = eventually(path(id), 200);

        var asset =
                page.htmlPath().getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");
        var first = request().get(asset);
        assertThat(first.header("Cache-Control")).contains("immutable");
        var again = request().header("If-None-Match", first.header("ETag")).get(asset);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).contains("immutable");
        for (var path : List.of(path(id), "/assets/never-was.css", "/assets/never-was.png")) {
            assertThat(request().get(path).headers().getValues("Cache-Control"))
                    .containsExactly("public, max-age=0, must-revalidate");
        }
    }

    @Test
    void missesAreReadableAndInnerAddressesAreHidden() {
        assertThat(request().get("/articles/never-was/").statusCode()).isEqualTo(404);
        assertThat(request().get("/articles/never-was/").asString()).contains("没有找到");
        assertThat(request().get("/operations/token").statusCode()).isEqualTo(404);
        assertThat(request().get("/q/health/ready").statusCode()).isEqualTo(404);
        assertThat(request().get("/index.html.br").statusCode()).isEqualTo(404);
    }

    @Test
    void aMissSaysItsCodingToo() throws IOException, InterruptedException {
        for (var coding : List.of("br", "gzip", "identity")) {
            for (var miss : List.of("/never-was.txt", "/never-was.css", "/articles/never-was/")) {
                assertThat(
                                headersOf(miss, coding)
                                        .firstValue("Content-Encoding")
                                        .orElse("identity"))
                        .as(miss)
                        .isIn(coding, "identity");
                assertThat(bytesOf(miss, "identity")).asString(UTF_8).contains("没有找到");
            }
        }
        assertThat(headersOf("/never-was.txt", "br").firstValue("Content-Encoding")).contains("br");
    }

    @Test
    @Covers("PUB-11")
    void theFilesBehindAPathAreNotAskedFor() {
        var id = world.published(text("先发后撤二"));
        eventually(path(id), 200);
        withdraw.as(world.publisher(), id, "内容需要核实", null);
        eventually(path(id), 410);

        for (var file : List.of("index.html", "gone.html")) {
            assertThat(request().get(path(id) + file).statusCode()).isEqualTo(404);
            assertThat(given().get(path(id) + file).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theDescriptionOfTheApiIsPublic() {
        assertThat(request().get("/q/openapi").statusCode()).isEqualTo(200);
    }

    private byte[] bytesOf(String path, String coding) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(origin() + path))
                            .header("Accept-Encoding", coding)
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    /** Rest-assured adds codings of its own, so this is asked for plainly. */
    private HttpHeaders headersOf(String path, String coding)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(origin() + path))
                            .header("Accept-Encoding", coding)
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).headers();
        }
    }

    private static Content text(String title) {
        return Samples.article(title, List.of(Block.Paragraph.of("正文：" + title)));
    }

    private String path(DocumentId id) {
        return world.address(id).path().value();
    }

    private String origin() {
        return "http://127.0.0.1:" + nginx.port();
    }

    private RequestSpecification request() {
        return given().baseUri(origin()).redirects().follow(false);
    }

    private Response eventually(String path, int status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(request().get(path).statusCode()).isEqualTo(status));
        return request().get(path);
    }
}
