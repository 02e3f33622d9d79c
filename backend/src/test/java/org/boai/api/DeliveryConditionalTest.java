package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Newsroom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeliveryConditionalTest {
    private static final String LIST = "/api/v1/articles";

    private static Response get(String path, String coding, String known) {
        var plain =
                RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        return given().config(plain)
                .header("Accept-Encoding", coding)
                .header("If-None-Match", known)
                .get(path);
    }

    @Test
    void anItemIsSentAgainOnlyWhenItWasPublishedAgain() {
        var slug = Newsroom.slug("tag");
        var id = Newsroom.published(slug, Newsroom.article("一"));
        var path = LIST + "/" + slug;
        var tag = given().get(path).header("ETag");
        assertThat(tag).startsWith("\"").endsWith("\"");
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        Newsroom.withdraw(id, "暂时撤下");
        given().header("If-None-Match", tag).get(path).then().statusCode(410);
        Newsroom.post(Newsroom.FINAL, id, "republish", "").then().statusCode(200);
        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void aListIsSentAgainOnlyWhenItsKindChanged() {
        var tag = given().get("/api/v1/pages").header("ETag");
        Newsroom.published(Newsroom.slug("other"), Newsroom.article("别的一类"));
        given().header("If-None-Match", tag).get("/api/v1/pages").then().statusCode(304);
        var articles = given().get(LIST).header("ETag");
        Newsroom.published(Newsroom.slug("same"), Newsroom.article("同一类"));
        given().header("If-None-Match", articles).get(LIST).then().statusCode(200);
    }

    @Test
    void aNewNameOfATopicMakesAnswersNew() {
        var tag = given().get("/api/v1/pages").header("ETag");
        Newsroom.topic(Newsroom.slug("named"), "名", "name");
        given().header("If-None-Match", tag).get("/api/v1/pages").then().statusCode(200);
    }

    @Test
    void anotherSpellingOfTheSameQueryHasTheSameTag() {
        var one = given().get(LIST + "?fields=id,slug&lang=zh-CN").header("ETag");
        var other = given().get(LIST + "?fields=slug,id,id").header("ETag");
        assertThat(one).isEqualTo(other).isNotEqualTo(given().get(LIST).header("ETag"));
    }

    @Test
    void aPackedAnswerHasAnotherTagAndOneOfThemDoesNotStandForTheOther() {
        var slug = Newsroom.slug("gzip");
        Newsroom.published(slug, Newsroom.article("压缩"));
        var path = LIST + "/" + slug;
        var plain = get(path, "identity", "\"none\"");
        var packed = get(path, "gzip", "\"none\"");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(get(path, "gzip", packed.header("ETag")).statusCode()).isEqualTo(304);
        assertThat(get(path, "gzip", plain.header("ETag")).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadIsTheHeadersOfAGet() {
        var get = given().get(LIST);
        var head = given().head(LIST);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void anyTagIsKnownToAStar() {
        given().header("If-None-Match", "*").get(LIST).then().statusCode(304);
        given().header("If-None-Match", "\"a,\" W/,,\"").get(LIST).then().statusCode(200);
    }

    @Test
    void aMovedItemIsFoundAtItsNewAddress() {
        var before = Newsroom.slug("before");
        var after = Newsroom.slug("after");
        var id = Newsroom.published(before, Newsroom.article("搬家"));
        var revision =
                Newsroom.as(Newsroom.WRITER)
                        .get("/manage/v1/documents/" + id)
                        .jsonPath()
                        .getLong("revision");
        Newsroom.as(Newsroom.WRITER)
                .body(
                        """
                        {"revision":%d,"slug":"%s","changeNote":"换了网址","content":%s}
                        """
                                .formatted(revision, after, Newsroom.article("搬家")))
                .put("/manage/v1/documents/" + id)
                .then()
                .statusCode(200);
        given().get(LIST + "/" + before).then().statusCode(200);
        Newsroom.approve(id);
        Newsroom.post(Newsroom.FINAL, id, "publish", "").then().statusCode(200);
        given().redirects()
                .follow(false)
                .get(LIST + "/" + before + "?fields=slug")
                .then()
                .statusCode(301)
                .header("Location", LIST + "/" + after + "?fields=slug");
        given().get(LIST + "/" + after)
                .then()
                .statusCode(200)
                .body("changes[0].note", equalTo("换了网址"));
    }

    @Test
    void pagesOfAnySiteMayReadWithoutCredentials() {
        given().header("Origin", "https://elsewhere.example")
                .get(LIST)
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options(LIST)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD");
        given().header("Origin", "https://elsewhere.example")
                .get("/manage/v1/documents")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
