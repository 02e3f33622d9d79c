package org.boai.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tests of all modules prove which rule, read from their sources. */
final class Coverage {
    private static final Pattern COVERS = Pattern.compile("@Covers\\(([^)]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern RUN =
            Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|ArchTest)\\b");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class\\s+(?<type>\\w+)|void\\s+(?<method>\\w+)\\s*\\()");

    private Coverage() {}

    /**
     * @param test class and method, or the class alone
     */
    record Claim(String rule, String test) {}

    /** Every claim in the test sources of the modules below a checkout. */
    static List<Claim> inModulesOf(Path root) {
        try (var modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(Coverage::inFolder)
                    .distinct()
                    .sorted(Comparator.comparing(Claim::rule).thenComparing(Claim::test))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The claims of one source file.
     *
     * @throws IllegalArgumentException when what claims a rule is never run
     */
    static List<Claim> inSource(String className, String source) {
        var claims = new ArrayList<Claim>();
        COVERS.matcher(source)
                .results()
                .forEach(
                        found -> {
                            var test = testAfter(className, source, found);
                            LITERAL.matcher(found.group(1))
                                    .results()
                                    .forEach(id -> claims.add(new Claim(id.group(1), test)));
                        });
        return claims;
    }

    private static String testAfter(String className, String source, MatchResult annotation) {
        var declared = DECLARED.matcher(source);
        if (!declared.find(annotation.end())) {
            throw new IllegalArgumentException("@Covers of nothing in " + className);
        }
        var method = declared.group("method");
        var above =
                source.substring(
                        source.lastIndexOf("\n\n", annotation.start()) + 1, declared.start());
        if (above.contains("@Disabled") || (method != null && !RUN.matcher(above).find())) {
            throw new IllegalArgumentException("@Covers of what does not run in " + className);
        }
        return method == null ? declared.group("type") : className + "." + method;
    }

    private static Stream<Claim> inFolder(Path tests) {
        try (var files = Files.walk(tests)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> inFile(file).stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Claim> inFile(Path file) {
        try {
            var name = file.getFileName().toString().replace(".java", "");
            return inSource(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
