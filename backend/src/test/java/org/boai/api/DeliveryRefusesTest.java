package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DeliveryRefusesTest {
    private static final String LIST = "/api/v1/articles";

    @ParameterizedTest
    @CsvSource({
        "limit,0",
        "limit,101",
        "limit,-1",
        "limit,1e1",
        "limit,''",
        "limit,99999999999999",
        "after,x",
        "after,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "topic,A",
        "topic,''",
        "topic,or 1=1 --",
        "from,2026-13-01",
        "from,+999999999-01-01",
        "from,1066-01-01",
        "from,today",
        "to,2026-02-30",
        "lang,fr",
        "lang,ZH_CN",
        "fields,nosuch",
        "fields,''",
        "fields,'id,'",
        "fields,body->x",
        "fields,content.nosuch",
        "fields,content.day",
        "sort,title",
        "q,x",
        "offset,10",
        "createdBy.passwordHash,x",
        "'slug[$startsWith]',a",
        "'filter','slug:[a)'",
        "心,肺"
    })
    void aBadParameterIsRefusedByName(String name, String value) {
        given().queryParam(name, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(name))
                .body("code", not(equalTo("")));
    }

    @Test
    void aRepeatedParameterIsRefused() {
        given().queryParam("limit", 1, 2)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("field", equalTo("limit"));
    }

    @Test
    void anUnknownParameterIsToldTheKnownOnes() {
        given().queryParam("page", 1)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"))
                .body("detail", containsString("limit"));
    }

    @Test
    void fromAfterToIsRefused() {
        given().queryParam("from", "2026-05-02")
                .queryParam("to", "2026-05-01")
                .get(LIST)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/%00",
                "/api/v1/articles/..%2f..%2fetc%2fpasswd",
                "/api/v1/articles/'%20or%201=1--",
                "/api/v1/articles/%F0%9F%98%80",
                "/api/v1/articles/%ff%fe",
                "/api/v1/articles?topic=%ff",
                "/api/v1/articles?%zz=1",
                "/api/v1/articles?limit=%zz",
                "/api/v1/articles?lang=%zz",
                "/api/v1/articles?after=%00",
                "/api/v1/articles?fields=%00",
                "/api/v1/articles?&&&a",
                "/api/v1/person",
                "/api/v1/articles/a/b/c",
                "/api/v2/articles",
                "/api/",
                "/api"
            })
    void garbageIsNeverAFault(String path) throws IOException {
        assertThat(RawHttp.status(path)).isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nosuch,404", "/api/v1/articles/a/b,404", "/api/nothing,404"})
    void anUnknownAddressIsAProblem(String path, int status) {
        given().get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void anotherMethodOrMediaTypeIsAProblem() {
        given().post(LIST).then().statusCode(405).contentType("application/problem+json");
        given().accept("text/csv")
                .get(LIST)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }
}
