package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.boai.document.Kind;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SchemasTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasASchemaThatNamesWhatTheApiAdds(Kind kind) {
        var tag =
                given().get("/api/v1/schemas/" + kind.code() + ".json")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .body("properties.type.const", equalTo(kind.code()))
                        .body("'$defs'.AssetRef.properties", hasKey("renditions"))
                        .extract()
                        .header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/schemas/" + kind.code() + ".json")
                .then()
                .statusCode(304);
    }

    @Test
    void anUnknownKindHasNone() {
        given().get("/api/v1/schemas/person.json").then().statusCode(404);
        given().get("/api/v1/schemas/article.json?x=1").then().statusCode(400);
    }
}
