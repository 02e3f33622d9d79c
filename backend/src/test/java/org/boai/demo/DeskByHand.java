package org.boai.demo;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser at the desk without its scripts: it follows nothing and keeps its cookies. */
final class DeskByHand {
    private static final String SIGN_OUT = "/admin/sign-out";

    private final URI root;
    private Map<String, String> cookies = Map.of();

    DeskByHand(URI root) {
        this.root = root;
    }

    /** Fills in the form of the sign-in page and sends it. */
    Response signIn(String login, String password) {
        var form = page("/admin/sign-in").expectFirst("form[action=/admin/sign-in]");
        var sent = form(form.expectFirst("[name=next]").val(), login, password);
        cookies = sent.cookies();
        return sent;
    }

    private Response form(String next, String login, String password) {
        return asking().header("Sec-Fetch-Site", "same-origin")
                .formParam("next", next)
                .formParam("login", login)
                .formParam("password", password)
                .post("/admin/sign-in");
    }

    /** The page of a path, which must be there. */
    Document page(String path) {
        return Jsoup.parse(asking().get(path).then().statusCode(200).extract().asString());
    }

    /** Presses the button of a page. */
    Response signOut(Document page) {
        return signOut(page.expectFirst("form[action=%s] [name=csrf]".formatted(SIGN_OUT)).val());
    }

    /**
     * @param csrf the token of the page
     */
    Response signOut(String csrf) {
        return asking().header("Sec-Fetch-Site", "same-origin")
                .formParam("csrf", csrf)
                .post(SIGN_OUT);
    }

    private RequestSpecification asking() {
        return given().baseUri(root.toString()).redirects().follow(false).cookies(cookies);
    }
}
