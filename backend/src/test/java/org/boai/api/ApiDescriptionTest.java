package org.boai.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ApiDescriptionTest {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class);

    /** Every route of the two APIs as {@code get /path}. */
    private static Stream<String> routes() {
        return new ClassFileImporter()
                .importPath("target/classes").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .filter(type -> isOfAnApi(type.getAnnotationOfType(Path.class).value()))
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(ApiDescriptionTest::routes);
    }

    private static Stream<String> routes(JavaMethod method) {
        var root = method.getOwner().getAnnotationOfType(Path.class).value();
        var below =
                method.isAnnotatedWith(Path.class)
                        ? "/" + method.getAnnotationOfType(Path.class).value()
                        : "";
        return VERBS.stream()
                .filter(method::isAnnotatedWith)
                .map(verb -> verb.getSimpleName().toLowerCase() + " " + root + below);
    }

    private static boolean isOfAnApi(String path) {
        return path.startsWith("/api") || path.startsWith("/manage");
    }

    private static JsonPath described() {
        return given().queryParam("format", "json").get("/q/openapi").jsonPath();
    }

    @Test
    void everyRouteIsDescribedWithASummaryAndWhatItRefuses() {
        Map<String, Map<String, Object>> paths = described().getMap("paths");
        assertThat(routes().count()).isGreaterThanOrEqualTo(70);
        routes().forEach(
                        route -> {
                            var words = route.split(" ");
                            assertThat(paths).containsKey(words[1]);
                            assertThat(paths.get(words[1])).containsKey(words[0]);
                            var operation = (Map<?, ?>) paths.get(words[1]).get(words[0]);
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
