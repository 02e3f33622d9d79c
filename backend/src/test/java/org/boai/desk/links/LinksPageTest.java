package org.boai.desk.links;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.boai.media.LostFiles;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class LinksPageTest {
    @TestHTTPResource("/")
    String site;

    @Inject World world;
    @Inject DeskSessions desk;
    @Inject LostFiles lost;

    @Test
    @Covers("SITE-05")
    void whatLeadsNowhereIsToldUntilNoPageHasIt() throws IOException {
        var asked = new AtomicInteger();
        var neighbour =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbour.createContext("/", _ -> asked.incrementAndGet());
        neighbour.start();
        var nowhere = "/articles/" + Newsroom.slug("never-was") + "/";
        var inside = "http://127.0.0.1:" + neighbour.getAddress().getPort() + "/secret";
        try {
            var slug = Newsroom.slug("linking");
            var id = Newsroom.published(slug, linking(nowhere, inside));
            awaitStatus(slug, 200);

            var told = check();

            assertThat(told).contains(nowhere, inside, "/articles/" + slug + "/");
            assertThat(page()).contains(nowhere, "本站没有这个页面或文件", inside, "指向内部网络，读者打不开");
            assertThat(desk.as(world.writer()).get("/admin").asString()).contains("个死链");
            assertThat(asked).hasValue(0);
            try (var browser = new DeskBrowser(site)) {
                DeskVisit.of(browser.atPhone(), world.writer(), "/admin/links").fits("links");
            }

            Newsroom.withdraw(id, "有误");
            awaitStatus(slug, 410);
            assertThat(check()).doesNotContain(nowhere, inside);
            assertThat(page()).doesNotContain(nowhere, inside);
        } finally {
            neighbour.stop(0);
        }
    }

    @Test
    @Covers("SITE-05")
    void aLinkToAWithdrawnDocumentIsDeadAndOneToALiveOneIsNot() {
        var slug = Newsroom.slug("linked");
        var path = "/articles/" + slug + "/";
        var linked = Newsroom.published(slug, Newsroom.article("被链接的"));
        var linking = Newsroom.slug("linking");
        Newsroom.published(linking, linking(path, path));
        awaitStatus(linking, 200);
        awaitStatus(slug, 200);
        assertThat(check()).doesNotContain("\"target\":\"" + path);

        Newsroom.withdraw(linked, "有误");
        awaitStatus(slug, 410);

        assertThat(check()).contains("\"target\":\"" + path);
        assertThat(page()).contains("链接的文稿已撤下");
    }

    @Test
    @Covers("SITE-05")
    void aLinkToAnotherVersionOfAKitIsDeadAndOneToTheLiveOneIsNot() {
        var kit = "/downloads/kits/" + world.published(Samples.educationKit()) + "/";
        var linking = Newsroom.slug("linking");
        Newsroom.published(linking, linking(kit + "1.1.0.zip", kit + "1.2.0.zip"));
        awaitStatus(linking, 200);

        assertThat(check())
                .contains("\"target\":\"" + kit + "1.1.0.zip")
                .doesNotContain("\"target\":\"" + kit + "1.2.0.zip");
    }

    @Test
    @Covers("SITE-05")
    void aLinkToAKitOfWhichTheStoreLostAFileIsDead() {
        var file = lost.own(world.writer(), Newsroom.slug("lost"));
        var id = world.published(LostFiles.kitWith(file));
        var kit = "/downloads/kits/" + id + "/1.2.0.zip";
        var linking = Newsroom.slug("linking");
        Newsroom.published(linking, linking(kit, kit));
        awaitStatus(linking, 200);
        assertThat(check()).doesNotContain("\"target\":\"" + kit);

        lost.lose(file);

        assertThat(check()).contains("\"target\":\"" + kit);
        Newsroom.withdraw(id.toString(), "文件丢失");
    }

    private String page() {
        return desk.as(world.writer())
                .get("/admin/links")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String check() {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .post("/operations/site/links")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList()
                .getLast();
    }

    private static String linking(String one, String other) {
        return Newsroom.article("有链接的")
                .replace(
                        "[{\"text\":\"正文。\"}]",
                        "[{\"text\":\"这里\",\"href\":\"%s\"},{\"text\":\"那里\",\"href\":\"%s\"}]"
                                .formatted(one, other));
    }

    private static void awaitStatus(String slug, int status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get("/articles/" + slug + "/").then().statusCode(status));
    }
}
