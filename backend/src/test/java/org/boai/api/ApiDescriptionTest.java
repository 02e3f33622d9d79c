package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ApiDescriptionTest {
    private static List<String> routes() {
        return Routes.all().stream().filter(ApiDescriptionTest::isOfAnApi).toList();
    }

    private static boolean isOfAnApi(String route) {
        return route.contains(" /api/") || route.contains(" /manage/");
    }

    private static JsonPath described() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @Test
    void everyRouteIsDescribedWithASummaryAndWhatItRefuses() {
        Map<String, Map<String, Object>> paths = described().getMap("paths");
        var routes = routes();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(70);
        routes.forEach(
                route -> {
                    var words = route.split(" ");
                    var verb = words[0].toLowerCase(Locale.ROOT);
                    assertThat(paths).containsKey(words[1]);
                    assertThat(paths.get(words[1])).containsKey(verb);
                    var operation = (Map<?, ?>) paths.get(words[1]).get(verb);
                    assertThat(operation.get("summary")).as(route).isNotNull();
                    assertThat(((Map<?, ?>) operation.get("responses")).keySet())
                            .as(route)
                            .anyMatch(status -> status.toString().startsWith("4"));
                });
    }

    @Test
    void noParameterIsDescribedTwice() {
        Map<String, Map<String, Map<String, List<Map<String, Object>>>>> paths =
                described().getMap("paths");
        paths.forEach(
                (path, verbs) ->
                        verbs.forEach(
                                (verb, operation) -> {
                                    var all = operation.get("parameters");
                                    if (all != null) {
                                        assertThat(all.stream().map(one -> one.get("name")))
                                                .as(path)
                                                .doesNotHaveDuplicates();
                                    }
                                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search", "/api/v1/articles", "/api/v1/articles/none"})
    void everyParameterThatIsKnownIsDescribed(String address) {
        String known = given().queryParam("nosuch", 1).get(address).path("detail");
        var names = known.replaceAll("^.*：|。$", "").split("、");
        var path = address.replace("articles/none", "{kind}/{slug}").replace("articles", "{kind}");
        List<Map<String, String>> parameters =
                described().getList("paths.'" + path + "'.get.parameters");

        assertThat(parameters.stream().filter(one -> one.get("in").equals("query")))
                .extracting(one -> one.get("name"))
                .containsExactlyInAnyOrder(names);
    }

    @Test
    void everyMemberOfAnItemIsDescribed() {
        Map<String, Object> members = described().getMap("components.schemas.Item.properties");
        assertThat(members.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ItemField.values()).map(ItemField::code).toList());
    }

    @Test
    void whatTravelsAsTextIsDescribedAsText() {
        for (var name : List.of("Slug", "Sha256", "SitePath", "ContentId")) {
            assertThat(described().getString("components.schemas." + name + ".type"))
                    .as(name)
                    .isEqualTo("string");
        }
    }

    @Test
    void aContentIsDescribedByTheMemberThatTellsItsKind() {
        var schema = given().get("/api/v1/schemas/article.json").jsonPath();
        var required = described().getList("components.schemas.Content.required", String.class);
        assertThat(required).isNotEmpty();
        assertThat(schema.getList("required", String.class)).containsAll(required);
    }

    @Test
    void theDesksOwnPagesAreNotDescribed() {
        var description = described();
        assertThat(description.getMap("paths").keySet())
                .allMatch(path -> path.toString().matches("/(api|manage|operations|media)/.*"));
        assertThat(description.getMap("components.schemas").keySet())
                .doesNotContain("TemplateInstance", "JsonNode", "FileSystem", "AtomicLong");
    }

    @Test
    void aNewDocumentAnswersCreated() {
        var create = "paths.'/manage/v1/documents'.post";
        assertThat(described().getMap(create + ".responses").keySet())
                .asString()
                .contains("201")
                .doesNotContain("200");
        assertThat(described().getList(create + ".security")).hasSize(1);
    }
}
