package org.boai.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.boai.localstack.LoopbackHttp;
import org.boai.localstack.process.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of one instance, on the real engines; the steps follow each other because a start is
 * dear.
 */
@TestMethodOrder(OrderAnnotation.class)
class UpTest {
    private static final int PORT = FreePort.any();
    private static final List<String> PROGRAMS =
            List.of("backend", "postgres", "search", "storage");

    @TempDir static Path folder;
    private static Path data;
    private static LauncherProcess up;

    @BeforeAll
    static void start() throws Exception {
        data = folder.resolve("data");
        up = up().awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        up.process().destroy();
        up.exitCode();
    }

    @Test
    @Order(1)
    void theLastLineSaysThatItIsReadyAndWhere() {
        assertThat(up.output().lines().toList().getLast())
                .isEqualTo("Boai is ready: http://localhost:" + PORT);
    }

    @Test
    @Order(1)
    void theDemoIsLoadedWithAccountsThatOnlyTheOwnerOfTheFileReads() throws Exception {
        assertThat(asked()).contains("/operations/demo 1");
        var accounts = DemoAccount.in(data);
        assertThat(accounts)
                .extracting(DemoAccount::user, DemoAccount::roles)
                .containsExactly(
                        tuple("writer", List.of("WRITER")),
                        tuple("writer2", List.of("WRITER")),
                        tuple("reviewer1", List.of("FIRST_REVIEWER")),
                        tuple("reviewer2", List.of("SECOND_REVIEWER")),
                        tuple("reviewer3", List.of("FINAL_REVIEWER")),
                        tuple("spokesperson", List.of("SPOKESPERSON")),
                        tuple("finance1", List.of("FINANCE_ENTRY")),
                        tuple("finance2", List.of("FINANCE_CHECK")),
                        tuple("supervisor", List.of("SUPERVISOR")),
                        tuple("concerns", List.of("CONCERNS")),
                        tuple("admin", List.of("ADMIN")));
        assertThat(up.output()).contains(accounts.getFirst().password());
        assertThat(mode("demo-accounts.json")).isEqualTo("rw-------");
    }

    @Test
    @Order(1)
    void theRunFileIsReadableByItsOwnerOnly() throws Exception {
        assertThat(mode("run.json")).isEqualTo("rw-------");
        assertThat(RunFile.read(data).orElseThrow().pid()).isEqualTo(up.process().pid());
    }

    @Test
    @Order(1)
    void aSecondUpOnTheSameFolderIsRefusedAndNamesTheFolder() throws Exception {
        assertRefused(up(), data.toString(), "is in use");
    }

    @Test
    @Order(1)
    void aTokenOfTheRunningInstanceIsPrintedAlone() throws Exception {
        var token = command("token", "writer");
        assertThat(token.exitCode()).isZero();
        assertThat(token.output()).isEqualTo("secret-token\n");
    }

    @Test
    @Order(1)
    void whatTheBackendHasAgainstACommandIsShown() throws Exception {
        assertRefused(
                command("token", "nobody"),
                "没有这个用户:nobody",
                TerminalLanguage.accepted(System.getenv()));
        assertRefused(command("rebuild", "search"), "no index");
        var verify = command("site", "verify");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.output()).contains("changed: index.html", "1 files differ");
    }

    @Test
    @Order(1)
    void theSiteIsWrittenIntoAFileThatWasNotThere() throws Exception {
        var file = folder.resolve("site.zip");
        var archive = command("site", "archive", file.toString());
        assertThat(archive.exitCode()).isZero();
        assertThat(archive.output()).startsWith("1 files in " + file);
        assertRefused(
                command("site", "archive", file.toString()),
                "There is a file of this name already");

        assertRefused(
                command("site", "archive", file.resolveSibling("none/a.zip").toString()),
                "There is no folder");
    }

    @Test
    @Order(1)
    void deadLinksAreNamedAndTold() throws Exception {
        var links = command("site", "links");
        assertThat(links.exitCode()).isEqualTo(1);
        assertThat(links.output().lines())
                .containsExactly(
                        "asking",
                        "dead    /lost/  missing  on / and 2 more",
                        "1 of 40 links on 9 pages lead nowhere");
    }

    @Test
    @Order(1)
    void whatTheCopyOfTheSiteLackedIsCounted() throws Exception {
        var copy = command("site", "copy");
        assertThat(copy.exitCode()).isZero();
        assertThat(copy.output().lines())
                .containsExactly(
                        "comparing", "3 uploaded, 1 deleted, 40 unchanged, 5120 bytes sent");
    }

    @Test
    @Order(1)
    void theReleasesOfTheSiteAreListedAndAnEarlierOneIsReadAgain() throws Exception {
        var releases = command("site", "releases");
        assertThat(releases.exitCode()).isZero();
        assertThat(releases.output().lines())
                .contains(
                        "      1  2026-11-23T01:02:03Z         40       123456"
                                + "  of another version or settings",
                        "      2  2026-11-24T01:02:03Z         41       123999  current");
        var rollback = command("site", "rollback", "1");
        assertThat(rollback.exitCode()).isZero();
        assertThat(rollback.output()).contains("Readers see release 1,");
    }

    @Test
    @Order(1)
    void anImportNamesEachRefusedLine() throws Exception {
        var file = folder.resolve("old.jsonl");
        Files.writeString(file, "{}\n".repeat(501) + "{\"bad\":1}\n{}");
        var words = new String[] {"import", file.toString(), "--as", "reviewer3", "--source", "旧站"};
        var old = command(words);
        assertThat(old.exitCode()).isEqualTo(1);
        assertThat(old.errors()).isEqualTo("line 502: no title\n");
        assertThat(old.output()).contains("502 imported, 0 unchanged, 1 refused");
        assertThat(asked())
                .contains(
                        "/operations/import?as=reviewer3&source=%E6%97%A7%E7%AB%99&firstLine=1 500")
                .contains("source=%E6%97%A7%E7%AB%99&firstLine=501 3")
                .contains("/operations/import/end 0");
    }

    @Test
    @Order(2)
    void aKilledBackendIsStartedAgain() throws Exception {
        var killed = pid("backend");
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isServedBy(killed));
        assertThat(Files.readString(data.resolve("logs/up.log"))).contains("backend died");
    }

    @Test
    @Order(3)
    void afterAKillOfTheSupervisorTheNextUpKeepsTheDataAndLoadsNoDemo() throws Exception {
        up.process().destroyForcibly();
        up.process().waitFor(10, TimeUnit.SECONDS);
        var askedBefore = asked();
        up = up().awaitReady();
        assertThat(asked()).isEqualTo(askedBefore);
    }

    @Test
    @Order(4)
    void sigtermLeavesNothingRunning() throws Exception {
        var children = children(data);
        up.process().destroy();
        assertThat(up.exitCode()).isEqualTo(143);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("run.json")).doesNotExist();
        assertThat(FreePort.isFree(PORT)).isTrue();
    }

    @Test
    @Order(5)
    void aCommandOnAFolderThatIsNotServedStartsWhatItNeedsAndStopsIt() throws Exception {
        var token = command("token", "writer");

        assertThat(token.exitCode()).as(token::errors).isZero();
        assertThat(token.output()).endsWith("secret-token\n");
        assertThat(data.resolve("run.json")).doesNotExist();
        for (var name : PROGRAMS) {
            assertThat(isAlive(data, name)).as(name).isFalse();
        }
    }

    @Test
    @Order(5)
    void withoutTheDemoALinkForTheFirstAdministratorIsPrintedAndCtrlCEndsAll() throws Exception {
        var empty = folder.resolve("empty");
        var port = Integer.toString(FreePort.any());
        var alone =
                LauncherProcess.startAtATerminal(
                                folder,
                                "up",
                                "--no-demo",
                                "--port",
                                port,
                                "--data",
                                empty.toString())
                        .awaitReady();

        assertThat(alone.output()).contains("http://localhost:" + port + "/admin/setup?token=once");
        assertThat(empty.resolve("demo-accounts.json")).doesNotExist();
        assertThat(Files.readString(empty.resolve("asked.txt"))).doesNotContain("/operations/demo");

        var children = children(empty);
        alone.interruptAll();
        assertThat(alone.exitCode()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(empty.resolve("run.json")).doesNotExist();
    }

    private static List<ProcessHandle> children(Path data) throws IOException {
        var children = new ArrayList<ProcessHandle>();
        for (var name : PROGRAMS) {
            children.add(ProcessHandle.of(pid(data, name)).orElseThrow());
        }
        return children;
    }

    private static boolean isAlive(Path data, String name) throws IOException {
        return Files.exists(data.resolve("pids/" + name + ".pid"))
                && ProcessHandle.of(pid(data, name)).isPresent();
    }

    private static LauncherProcess up() throws Exception {
        return LauncherProcess.start(
                folder, "up", "--port", Integer.toString(PORT), "--data", data.toString());
    }

    private static void assertRefused(LauncherProcess command, String... why) throws Exception {
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.errors()).contains(why);
    }

    private static LauncherProcess command(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return LauncherProcess.start(folder, all.toArray(String[]::new));
    }

    private static boolean isServedBy(long notThis) throws Exception {
        var serves = LoopbackHttp.status(PORT, "/q/health/ready").orElse(0) == 200;
        return serves && pid("backend") != notThis;
    }

    private static long pid(String name) throws IOException {
        return pid(data, name);
    }

    private static long pid(Path data, String name) throws IOException {
        return Long.parseLong(Files.readString(data.resolve("pids/" + name + ".pid")).strip());
    }

    private static String asked() throws Exception {
        return Files.readString(data.resolve("asked.txt"));
    }

    private static String mode(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }
}
