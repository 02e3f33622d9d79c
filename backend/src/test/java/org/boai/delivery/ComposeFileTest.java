package org.boai.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.boai.settings.SocietyConfig;
import org.junit.jupiter.api.Test;

/** What the containers are started with, as far as it can be told without starting them. */
class ComposeFileTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:[?-])?([^}]*)}");

    /** Without them what they are for is off. */
    private static final Set<String> OPTIONAL =
            Set.of("BOAI_MAIL_PASSWORD", "BOAI_SITE_COPY_ACCESS_KEY", "BOAI_SITE_COPY_SECRET_KEY");

    private final String text = read(HOME.resolve("docker-compose.yml"));
    private final JsonNode compose = parsed(text);
    private final Map<String, JsonNode> services =
            compose.path("services").properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Test
    void everyServiceIsPinnedAndWatchedAndComesBack() {
        assertThat(services)
                .containsOnlyKeys("postgres", "elasticsearch", "minio", "backend", "nginx");
        services.forEach(
                (name, service) -> {
                    assertThat(service.path("healthcheck").path("test").isArray())
                            .as(name)
                            .isTrue();
                    assertThat(service.path("restart").asText())
                            .as(name)
                            .isEqualTo("unless-stopped");
                    assertThat(service.has("build") || isPinned(service.path("image").asText()))
                            .as(name)
                            .isTrue();
                });
    }

    @Test
    void noSecretHasADefault() {
        var variables = VARIABLE.matcher(text);
        var secrets = new ArrayList<String>();
        while (variables.find()) {
            if (variables.group(1).matches(".*(PASSWORD|SECRET|KEY).*")
                    && !OPTIONAL.contains(variables.group(1))) {
                assertThat(variables.group(2)).as(variables.group()).isEqualTo(":?");
                secrets.add(variables.group(1));
            }
        }
        assertThat(Set.copyOf(secrets)).hasSize(8);
    }

    @Test
    void everySettingOfTheSocietyReachesTheBackend() {
        var environment = services.get("backend").path("environment");
        for (var setting : SocietyConfig.class.getDeclaredMethods()) {
            var words = setting.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            assertThat(environment.has("BOAI_SOCIETY_" + words)).as(words).isTrue();
        }
    }

    @Test
    void everyVariableIsInTheExampleAndTheOtherWayRound() {
        var used = new TreeSet<String>();
        VARIABLE.matcher(text).results().forEach(found -> used.add(found.group(1)));

        var named = new TreeSet<String>();
        read(HOME.resolve(".env.example"))
                .lines()
                .filter(line -> line.matches("#?[A-Z0-9_]+=.*"))
                .forEach(line -> named.add(line.replaceAll("^#?([A-Z0-9_]+)=.*", "$1")));

        assertThat(named).isEqualTo(used);
    }

    @Test
    void onlyNginxIsReachedFromOutsideAndOnlyTheEnginesCannotLookOut() {
        var published =
                services.keySet().stream().filter(name -> services.get(name).has("ports")).toList();
        assertThat(published).containsExactly("nginx");

        assertThat(compose.path("networks").path("inside").path("internal").asBoolean()).isTrue();
        for (var engine : List.of("postgres", "elasticsearch", "minio")) {
            assertThat(networks(engine)).containsExactly("inside");
        }
        assertThat(networks("backend")).containsExactlyInAnyOrder("inside", "outside");
    }

    @Test
    void whatIsKeptIsInNamedVolumesAndWhatIsMountedIsThere() {
        for (var service : services.values()) {
            for (var volume : service.path("volumes")) {
                var source = volume.asText().split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(HOME.resolve(source)).exists();
                } else {
                    assertThat(compose.path("volumes").has(source)).as(source).isTrue();
                }
            }
        }
        assertThat(compose.path("volumes").properties()).hasSize(4);
        for (var dockerfile : List.of("Dockerfile", "elasticsearch/Dockerfile")) {
            assertThat(HOME.resolve("backend/src/main/docker").resolve(dockerfile)).exists();
        }
    }

    /** The container makes the roles that the backend signs in as (ADR 0002). */
    @Test
    void theDatabaseGetsTheRolesAndTheirPasswords() {
        var script = read(HOME.resolve("backend/src/main/docker/postgres/create-roles.sh"));
        for (var role : List.of("owner", "app", "public")) {
            var password = "BOAI_DB_%s_PASSWORD".formatted(role.toUpperCase(Locale.ROOT));
            assertThat(script)
                    .contains("create role boai_%s login password :'%s';".formatted(role, role))
                    .contains("-v %s=\"$%s\"".formatted(role, password));
            for (var service : List.of("postgres", "backend")) {
                assertThat(services.get(service).path("environment").has(password)).isTrue();
            }
        }
    }

    private static boolean isPinned(String image) {
        return image.matches("[a-z/]+:[A-Za-z0-9.-]*[0-9][A-Za-z0-9.-]*");
    }

    private List<String> networks(String service) {
        var networks = new ArrayList<String>();
        services.get(service).path("networks").forEach(network -> networks.add(network.asText()));
        return networks;
    }

    private static JsonNode parsed(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
