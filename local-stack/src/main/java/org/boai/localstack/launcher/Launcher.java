package org.boai.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boai.localstack.launcher.Request.Audit;
import org.boai.localstack.launcher.Request.Import;
import org.boai.localstack.launcher.Request.Rebuild;
import org.boai.localstack.launcher.Request.Site;
import org.boai.localstack.launcher.Request.Token;
import org.boai.localstack.launcher.Request.Up;
import org.boai.localstack.process.ProgramFailed;

/** Exit codes: 0 done, 1 refused or failed, 2 the command line is wrong. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] words) throws Exception {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) throws Exception {
        var home = Home.ofThisRun();
        try {
            return run(CommandLine.parse(words, home.path()), home) ? 0 : 1;
        } catch (UsageError e) {
            System.err.println("boai: " + e.getMessage() + ". See ./boai help.");
            return 2;
        } catch (Refused | ProgramFailed e) {
            System.err.println("boai: " + e.getMessage());
            return 1;
        } catch (ConnectException e) {
            System.err.println("boai: the backend does not answer now. Try again in a minute.");
            return 1;
        } catch (IOException | UncheckedIOException e) {
            System.err.println("boai: a file or a connection failed: " + e);
            return 1;
        }
    }

    private static boolean run(Request request, Home home) throws Exception {
        return switch (request) {
            case Up up -> {
                new RunUp(home, System.out).run(up);
                yield true;
            }
            case Token token -> makeToken(token, home);
            case Import file -> importFile(file, home);
            case Rebuild rebuild -> rebuild(rebuild, home);
            case Site site -> site(site, home);
            case Audit audit -> verify(audit, home);
        };
    }

    private static boolean makeToken(Token request, Home home) throws Exception {
        try (var connection = Connection.to(request.data(), home)) {
            var body = Operations.json(Map.of("user", request.user()));
            var token = connection.operations().ask("/operations/token", body);
            System.err.println(
                    "Shown once; expires at %s:".formatted(token.path("expiresAt").asText()));
            System.out.println(token.path("token").asText());
            return true;
        }
    }

    private static boolean importFile(Import request, Home home) throws Exception {
        if (!Files.isReadable(request.file())) {
            throw new Refused("Can't read " + request.file());
        }
        try (var connection = Connection.to(request.data(), home)) {
            return new RunImport(connection.operations(), System.out, System.err).run(request);
        }
    }

    private static boolean site(Site request, Home home) throws Exception {
        try (var connection = Connection.to(request.data(), home)) {
            return new RunSite(connection.operations(), System.out).run(request.task());
        }
    }

    private static boolean verify(Audit request, Home home) throws Exception {
        try (var connection = Connection.to(request.data(), home)) {
            var noted = request.noted() == null ? Map.of() : request.noted();
            var found =
                    connection.operations().ask("/operations/audit/verify", Operations.json(noted));
            if (found.hasNonNull("broken")) {
                System.out.printf(
                        "Event %d of the audit log: %s%n",
                        found.path("broken").asLong(), inWords(found.path("fault").asText()));
                return false;
            }
            var last = found.path("last");
            System.out.printf(
                    "%d events, each as it was written. Note this down elsewhere for --noted:%n%d:%s%n",
                    last.path("place").asLong(),
                    last.path("place").asLong(),
                    last.path("hash").asText());
            return true;
        }
    }

    private static String inWords(String fault) {
        return switch (fault) {
            case "CHANGED" ->
                    "not what was written; whoever changed it could write to the database";
            case "MISSING" -> "removed";
            case "CUT_OFF" -> "removed, with all that came after it";
            case "ADDED" -> "not written by the application";
            case "NOT_AS_NOTED" -> "not the one that was noted down: the log was written anew";
            default -> fault;
        };
    }

    private static boolean rebuild(Rebuild request, Home home) throws Exception {
        try (var connection = Connection.to(request.data(), home)) {
            var name = request.projection().name().toLowerCase(Locale.ROOT).replace('_', '-');
            var done =
                    connection
                            .operations()
                            .follow(
                                    "/operations/rebuild/" + name,
                                    BodyPublishers.noBody(),
                                    event -> System.out.println(event.path("progress").asText()));
            System.out.println("Rebuilt %s: %s".formatted(name, done));
            return true;
        }
    }
}
