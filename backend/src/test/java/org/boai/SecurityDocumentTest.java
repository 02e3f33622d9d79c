package org.boai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boai.sample.Golden;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/security.md} names are there. */
class SecurityDocumentTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)\\.(\\w+)`");
    private static final String MODULES = "content-model static-site backend local-stack";

    /** What the table says, row by row. */
    private static List<String> rows() throws IOException {
        return Files.readAllLines(Golden.root().resolve("docs/security.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
    }

    /** Sources of tests by the names of their classes. */
    private static Map<String, Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        for (var module : MODULES.split(" ")) {
            try (var files = Files.walk(Golden.root().resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(found::add);
            }
        }
        return found.stream()
                .collect(
                        Collectors.toMap(
                                file -> file.getFileName().toString().replace(".java", ""),
                                file -> file,
                                (one, _) -> one));
    }

    @Test
    void everyRowNamesTestsAndEveryTestIsThere() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        for (var row : rows()) {
            var tests = TEST.matcher(row).results().toList();
            assertThat(tests).as(row).isNotEmpty();
            for (var test : tests) {
                var source = sources.get(test.group(1));
                if (source == null || !isTest(Files.readString(source), test.group(2))) {
                    missing.add(test.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Annotations of a test stand between it and the blank line before. */
    private static boolean isTest(String source, String method) {
        int at = source.indexOf("void " + method + "(");
        return at >= 0 && source.substring(source.lastIndexOf("\n\n", at), at).contains("Test\n");
    }

    @Test
    void rowsAreNumberedWithoutAGapAndHaveEveryColumn() throws IOException {
        var cells = rows().stream().map(row -> row.split(" ?\\| ?")).toList();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(18);
        assertThat(cells.stream().map(row -> row[1]))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, cells.size())
                                .mapToObj(Integer::toString)
                                .toList());
        assertThat(cells)
                .allSatisfy(
                        row ->
                                assertThat(Arrays.stream(row).skip(1))
                                        .hasSize(5)
                                        .noneMatch(String::isBlank));
    }
}
