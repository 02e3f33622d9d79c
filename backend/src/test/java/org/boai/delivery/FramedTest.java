package org.boai.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.boai.http.PagePolicy;
import org.boai.rule.Covers;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.EverythingSet;
import org.junit.jupiter.api.Test;

/** A portal that the setting names shows our fragments, and nothing else of ours. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(EverythingSet.class)
class FramedTest {
    @Test
    @Covers("SITE-06")
    void onlyTheFragmentsMayBeFramed() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/embed/news/").statusCode() == 200);

        for (var path : List.of("/embed/news/", "/en/embed/figures/")) {
            var framed = given().get(path);
            assertThat(framed.header(PagePolicy.HEADER))
                    .isEqualTo(PagePolicy.framedBy(EverythingSet.PORTALS))
                    .endsWith(
                            "frame-ancestors https://portal.example.gov.cn https://*.example.org");
            assertThat(framed.headers().getValues("X-Frame-Options")).isEmpty();
        }
        for (var path : List.of("/", "/embed/nothing/", "/articles/")) {
            var other = given().get(path);
            assertThat(other.headers().getValues("X-Frame-Options")).as(path).isNotEmpty();
        }
        assertThat(given().get("/").header(PagePolicy.HEADER)).isEqualTo(PagePolicy.VALUE);
    }
}
