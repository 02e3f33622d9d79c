package org.boai.delivery;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.stream.Collectors;

/** The sitemaps as machines find them. */
final class Sitemaps {
    private Sitemaps() {}

    /** What the index of sitemaps leads to, joined. */
    static String joined() {
        return given()
                .get("/sitemap.xml")
                .xmlPath()
                .getList("**.findAll { it.name() == 'loc' }")
                .stream()
                .map(place -> URI.create(place.toString()).getPath())
                .map(file -> given().get(file).then().statusCode(200).extract().asString())
                .collect(Collectors.joining());
    }
}
