package org.boai.faults;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boai.testsupport.World;

/** The people of a society at work through the management API of one node. */
final class Staff {
    private static final Map<String, Object> TICKS =
            Map.of(
                    "contentReviewed", true,
                    "proofread", true,
                    "secrecyChecked", true,
                    "privacyChecked", true);

    private final URI node;
    private final Map<String, String> tokens;

    private Staff(URI node, Map<String, String> tokens) {
        this.node = node;
        this.tokens = tokens;
    }

    /** Makes the accounts when there are none. */
    static Staff at(BackendProcess backend) {
        var staff = new Staff(backend.root(), new ConcurrentHashMap<>());
        staff.operate()
                .body(
                        Map.of(
                                "accounts",
                                List.of(
                                        account("writer", "WRITER"),
                                        account("reviewer1", "FIRST_REVIEWER"),
                                        account("reviewer2", "SECOND_REVIEWER"),
                                        account("reviewer3", "FINAL_REVIEWER"))))
                .post("/operations/accounts")
                .then()
                .statusCode(200);
        return staff;
    }

    private static Map<String, Object> account(String user, String role) {
        return Map.of("user", user, "password", World.PASSWORD, "roles", List.of(role));
    }

    /** An article that is ready to be published; answers its id. */
    String approved(String slug, String title) {
        return approved(slug, article(title));
    }

    /** The same with a picture that was uploaded. */
    String approvedWithCover(String slug, String title, Map<String, Object> picture) {
        var content = new HashMap<>(article(title));
        var asset = new HashMap<>(picture);
        asset.remove("url");
        content.put("cover", Map.of("asset", asset, "alt", "一块颜色", "decorative", false));
        return approved(slug, content);
    }

    /** What the backend says of a picture that it took in. */
    Map<String, Object> upload(String fileName, byte[] bytes) {
        return as("writer")
                .contentType("multipart/form-data")
                .multiPart("file", fileName, bytes)
                .post("/manage/v1/media")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static Map<String, Object> article(String title) {
        return Map.of(
                "type",
                "article",
                "title",
                title,
                "summary",
                "摘要：" + title,
                "byline",
                "周晓禾",
                "source",
                Map.of("name", "青禾县红十字会"),
                "body",
                List.of(
                        Map.of(
                                "type",
                                "paragraph",
                                "text",
                                List.of(Map.of("text", "正文：" + title)))));
    }

    private String approved(String slug, Map<String, Object> content) {
        var id = save(slug, content).then().statusCode(201).extract().path("document.id");
        approve("" + id);
        return "" + id;
    }

    /** What is answered to a writer who saves a new article. */
    Response save(String slug, String title) {
        return save(slug, article(title));
    }

    private Response save(String slug, Map<String, Object> content) {
        return as("writer")
                .body(Map.of("kind", "article", "lang", "zh-CN", "slug", slug, "content", content))
                .post("/manage/v1/documents");
    }

    /** What a program of a writer gets that prefers English. */
    Response inEnglish(String path) {
        return as("writer").header("Accept-Language", "en-GB,en;q=0.9").get(path);
    }

    /** What a browser gets that says that it was signed in. */
    Response desk() {
        return given().baseUri(node.toString())
                .header("Accept-Language", "en-US,en;q=0.9")
                .cookie("boai-session", "A".repeat(43))
                .accept("text/html")
                .get("/admin/");
    }

    private void approve(String id) {
        act("writer", id, "submit", Map.of("revision", 1)).then().statusCode(200);
        String hash =
                as("reviewer1")
                        .get("/manage/v1/documents/" + id + "/edition")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("hash");
        var levels = List.of("FIRST", "SECOND", "FINAL");
        for (int level = 0; level < levels.size(); level++) {
            act(
                            "reviewer" + (level + 1),
                            id,
                            "sign-off",
                            Map.of(
                                    "level",
                                    levels.get(level),
                                    "hash",
                                    hash,
                                    "ticks",
                                    TICKS,
                                    "comment",
                                    ""))
                    .then()
                    .statusCode(200);
        }
    }

    void publish(String id) {
        act("reviewer3", id, "publish", Map.of()).then().statusCode(200);
    }

    void withdraw(String id) {
        act("reviewer3", id, "withdraw", Map.of("reason", "核实中")).then().statusCode(200);
    }

    void republish(String id) {
        act("reviewer3", id, "republish", Map.of()).then().statusCode(200);
    }

    /** Makes the site again and waits until that is done. */
    void rebuildSite() {
        var answer =
                operate()
                        .post("/operations/rebuild/site")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        if (!answer.contains("\"done\"")) {
            throw new IllegalStateException("The rebuild failed: " + answer);
        }
    }

    /**
     * @param path with its query, both encoded already
     */
    Response get(String path) {
        return given().baseUri(node.toString())
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path);
    }

    private Response act(String login, String id, String action, Map<String, Object> body) {
        return as(login).body(body).post("/manage/v1/documents/" + id + "/" + action);
    }

    private RequestSpecification operate() {
        return given().baseUri(node.toString())
                .header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .contentType("application/json");
    }

    /** A request of one of them. */
    RequestSpecification as(String login) {
        var token =
                tokens.computeIfAbsent(
                        login,
                        one ->
                                operate()
                                        .body(Map.of("user", one))
                                        .post("/operations/token")
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .path("token"));
        return given().baseUri(node.toString())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }
}
