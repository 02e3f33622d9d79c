package org.boai.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.boai.testsupport.Routes;
import org.junit.jupiter.api.Test;

/** The table {@code manage-parity.csv} against the routes that there are. */
class ManageParityTest {
    private static final Map<String, String> TABLE = read();

    private static Map<String, String> read() {
        var table = new LinkedHashMap<String, String>();
        try (var file =
                new InputStreamReader(
                        ManageParityTest.class.getResourceAsStream("/manage-parity.csv"),
                        StandardCharsets.UTF_8)) {
            file.readAllAsString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .forEach(cells -> table.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return table;
    }

    @Test
    void eachActOfTheDeskCanBeDoneByAProgramOrSaysWhyNot() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Routes.all().stream()
                                .filter(route -> route.contains(" /admin/"))
                                .filter(route -> !route.startsWith("GET "))
                                .toList());
    }

    @Test
    void eachRouteThatIsNamedIsThere() {
        var named = TABLE.values().stream().filter(route -> !route.startsWith("- ")).toList();
        assertThat(Routes.all()).containsAll(named);
        assertThat(named).allMatch(route -> route.contains(" /manage/v1/"));
    }
}
