package org.boai.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.boai.localstack.launcher.Request.SiteTask;

/** Looks after the published site. */
record RunSite(Operations operations, PrintStream out) {

    /**
     * @return whether all is well
     */
    boolean run(SiteTask task) throws IOException {
        return switch (task) {
            case SiteTask.Verify _ -> verify();
            case SiteTask.Archive(var file) -> archive(file);
            case SiteTask.Links _ -> checkLinks();
            case SiteTask.Copy _ -> copy();
            case SiteTask.Releases _ -> list();
            case SiteTask.Rollback(var number) -> rollBack(number);
        };
    }

    private boolean verify() throws IOException {
        var differing = ask("verify").path("differing");
        differing.forEach(file -> out.println("changed: " + file.asText()));
        out.println(
                differing.isEmpty()
                        ? "Every published file is as it was written"
                        : differing.size() + " files differ; ./boai rebuild site writes them anew");
        return differing.isEmpty();
    }

    /** A file that is there is left alone; one that was not written to its end does not stay. */
    private boolean archive(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new Refused("There is a file of this name already: " + file);
        }
        var folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new Refused("There is no folder " + folder);
        }
        var draft = Files.createTempFile(folder, ".archive-", ".zip");
        try {
            operations.download("/operations/site/archive", draft);
            int entries;
            try (var zip = new ZipFile(draft.toFile())) {
                entries = zip.size();
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            out.printf("%d files in %s, %d bytes%n", entries, file, Files.size(file));
        } catch (ZipException e) {
            throw new Refused("The archive broke off; the reason is in DATA/logs/backend.log");
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    private boolean checkLinks() throws IOException {
        var found =
                operations.follow(
                        "/operations/site/links",
                        BodyPublishers.noBody(),
                        event -> out.println(event.path("progress").asText()));
        found.path("failing").forEach(link -> out.println(failing(link)));
        out.printf(
                "%d of %d links on %d pages lead nowhere%n",
                found.path("dead").asInt(),
                found.path("links").asInt(),
                found.path("pages").asInt());
        return found.path("dead").asInt() == 0;
    }

    private boolean copy() throws IOException {
        var copied =
                operations.follow(
                        "/operations/site/copy",
                        BodyPublishers.noBody(),
                        event -> out.println(event.path("progress").asText()));
        out.printf(
                "%d uploaded, %d deleted, %d unchanged, %d bytes sent%n",
                copied.path("uploaded").asInt(),
                copied.path("deleted").asInt(),
                copied.path("unchanged").asInt(),
                copied.path("bytes").asLong());
        return true;
    }

    private static String failing(JsonNode link) {
        int others = link.path("uses").asInt() - 1;
        return "%s  %s  %s  on %s%s"
                .formatted(
                        link.path("dead").asBoolean() ? "dead  " : "unsure",
                        link.path("target").asText(),
                        link.path("why").asText(),
                        link.path("page").asText(),
                        others > 0 ? " and %d more".formatted(others) : "");
    }

    private boolean list() throws IOException {
        var releases = ask("releases").path("releases");
        out.println("release  built                     pages        bytes");
        releases.forEach(release -> out.println(line(release)));
        return true;
    }

    private static String line(JsonNode release) {
        return "%7d  %-24s %6d %12d%s%s"
                .formatted(
                        release.path("number").asLong(),
                        release.path("builtAt").asText().replaceFirst("\\.[0-9]+Z", "Z"),
                        release.path("pages").asInt(),
                        release.path("bytes").asLong(),
                        release.path("current").asBoolean() ? "  current" : "",
                        release.path("earlierLook").asBoolean()
                                ? "  of another version or settings"
                                : "");
    }

    /**
     * @param number of a release, or null for the newest before the one of now
     */
    private boolean rollBack(Long number) throws IOException {
        var wanted = number == null ? Map.of() : Map.of("number", number);
        var now =
                operations
                        .ask("/operations/site/rollback", Operations.json(wanted))
                        .path("number")
                        .asLong();
        out.printf(
                "Readers see release %d, with all that was published and withdrawn since.%n"
                        + "./boai rebuild site makes the site anew%n",
                now);
        return true;
    }

    private JsonNode ask(String what) throws IOException {
        return operations.ask("/operations/site/" + what, BodyPublishers.noBody());
    }
}
