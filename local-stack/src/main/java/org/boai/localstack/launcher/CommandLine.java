package org.boai.localstack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boai.localstack.launcher.Request.Audit;
import org.boai.localstack.launcher.Request.Import;
import org.boai.localstack.launcher.Request.NotedEvent;
import org.boai.localstack.launcher.Request.Projection;
import org.boai.localstack.launcher.Request.Rebuild;
import org.boai.localstack.launcher.Request.Site;
import org.boai.localstack.launcher.Request.SiteTask;
import org.boai.localstack.launcher.Request.Token;
import org.boai.localstack.launcher.Request.Up;

/** The words after {@code ./boai}, checked against what a command may be told. */
final class CommandLine {
    private static final int DEFAULT_PORT = 8080;

    private static final String SITE_TAKES =
            "site takes verify, links, archive, copy, releases or rollback";

    private final String command;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> operands = new ArrayList<>();

    private CommandLine(List<String> words) {
        command = words.getFirst();
        var rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--no-demo" -> options.put(word, "");
                case "--port", "--data", "--as", "--source", "--noted" -> {
                    if (!rest.hasNext()) {
                        throw new UsageError(word + " needs a value");
                    }
                    options.put(word, rest.next());
                }
                default -> operand(word);
            }
        }
    }

    /**
     * @param home the checkout, whose {@code var} is the default data folder
     * @throws UsageError when a word is not understood
     */
    static Request parse(List<String> words, Path home) {
        if (words.isEmpty()) {
            throw new UsageError("say what to do");
        }
        return new CommandLine(words).request(home);
    }

    private Request request(Path home) {
        var data = Path.of(options.getOrDefault("--data", home.resolve("var").toString()));
        return switch (command) {
            case "up" -> {
                allow(Set.of("--port", "--data", "--no-demo"), 0);
                yield new Up(data, port(), !options.containsKey("--no-demo"));
            }
            case "token" -> {
                allow(Set.of("--data"), 1);
                yield new Token(data, operands.getFirst());
            }
            case "import" -> {
                allow(Set.of("--data", "--as", "--source"), 1);
                var file = Path.of(operands.getFirst());
                yield new Import(data, file, needed("--as"), source());
            }
            case "rebuild" -> {
                allow(Set.of("--data"), 1);
                yield new Rebuild(data, projection());
            }
            case "site" -> {
                allow(Set.of("--data"), 0, 2);
                yield new Site(data, site());
            }
            case "audit" -> {
                allow(Set.of("--data", "--noted"), 1);
                yield audit(data);
            }
            default -> throw new UsageError("unknown command: " + command);
        };
    }

    private void operand(String word) {
        if (word.startsWith("-")) {
            throw new UsageError("unknown option: " + word);
        }
        operands.add(word);
    }

    private void allow(Set<String> known, int operandCount) {
        allow(known, operandCount, operandCount);
    }

    private void allow(Set<String> known, int atLeast, int atMost) {
        for (var option : options.keySet()) {
            if (!known.contains(option)) {
                throw new UsageError("%s does not take %s".formatted(command, option));
            }
        }
        if (operands.size() < atLeast || operands.size() > atMost) {
            throw new UsageError(
                    "%s takes %d argument(s) besides its options, not %d%s"
                            .formatted(
                                    command,
                                    operands.size() < atLeast ? atLeast : atMost,
                                    operands.size(),
                                    operands.isEmpty() ? "" : ": " + String.join(" ", operands)));
        }
    }

    private String needed(String option) {
        return Optional.ofNullable(options.get(option))
                .orElseThrow(() -> new UsageError("%s needs %s".formatted(command, option)));
    }

    /** What readers see as the source of old articles (PUB-07), unless it is named. */
    private String source() {
        return options.getOrDefault("--source", "原网站");
    }

    private int port() {
        var text = options.getOrDefault("--port", Integer.toString(DEFAULT_PORT));
        var port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new UsageError("--port is a number from 1 to 65535, not " + text);
        }
        return port;
    }

    private SiteTask site() {
        if (operands.isEmpty()) {
            throw new UsageError(SITE_TAKES);
        }
        var words = operands.subList(1, operands.size());
        return switch (operands.getFirst()) {
            case "verify" -> {
                noMore(words);
                yield new SiteTask.Verify();
            }
            case "releases" -> {
                noMore(words);
                yield new SiteTask.Releases();
            }
            case "archive" -> new SiteTask.Archive(file(words));
            case "links" -> {
                noMore(words);
                yield new SiteTask.Links();
            }
            case "copy" -> {
                noMore(words);
                yield new SiteTask.Copy();
            }
            case "rollback" ->
                    new SiteTask.Rollback(words.isEmpty() ? null : release(words.getFirst()));
            default -> throw new UsageError(SITE_TAKES + ", not " + operands.getFirst());
        };
    }

    private void noMore(List<String> words) {
        if (!words.isEmpty()) {
            throw new UsageError(
                    "site %s takes no argument: %s"
                            .formatted(operands.getFirst(), words.getFirst()));
        }
    }

    private static Path file(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageError("site archive needs a file to write");
        }
        return Path.of(words.getFirst());
    }

    private static Long release(String word) {
        if (!word.matches("[1-9][0-9]{0,17}")) {
            throw new UsageError("a release is a number as site releases lists it, not " + word);
        }
        return Long.valueOf(word);
    }

    private Request audit(Path data) {
        if (!"verify".equals(operands.getFirst())) {
            throw new UsageError("audit takes verify, not " + operands.getFirst());
        }
        var noted = options.get("--noted");
        if (noted == null) {
            return new Audit(data, null);
        }
        if (!noted.matches("[1-9][0-9]{0,17}:[0-9a-f]{64}")) {
            throw new UsageError("--noted is PLACE:HASH as audit verify told it, not " + noted);
        }
        var parts = noted.split(":");
        return new Audit(data, new NotedEvent(Long.parseLong(parts[0]), parts[1]));
    }

    private Projection projection() {
        return switch (operands.getFirst()) {
            case "site" -> Projection.SITE;
            case "search" -> Projection.SEARCH;
            case "desk-search" -> Projection.DESK_SEARCH;
            default ->
                    throw new UsageError(
                            "rebuild takes site, search or desk-search, not "
                                    + operands.getFirst());
        };
    }
}
