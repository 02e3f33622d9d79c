package org.boai.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.boai.localstack.process.Leftover;
import org.boai.localstack.process.ProgramFailed;

/** PostgreSQL's data: UTF-8, sorted by code point on every machine, open to passwords only. */
record PostgresFolder(Path path) {

    /**
     * Makes the folder if this is the first start, and ends a postmaster that a crash left in it.
     */
    void prepare(PostgresPrograms programs, String superuserPassword) {
        try {
            if (!Files.exists(path.resolve("PG_VERSION"))) {
                create(programs, superuserPassword);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Leftover.end(path.resolve("postmaster.pid"), mark());
    }

    /** The argument that makes a postmaster of this folder known as ours. */
    String mark() {
        return "--data_directory=" + path;
    }

    private void create(PostgresPrograms programs, String superuserPassword) throws IOException {
        var draft = path.resolveSibling("postgres.new");
        deleteTree(draft);
        var password = path.resolveSibling("postgres.password");
        PrivateFile.write(password, superuserPassword);
        try {
            run(
                    programs.command(
                            "initdb",
                            List.of(
                                    "--pgdata=" + draft,
                                    "--username=postgres",
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C")));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(draft, path);
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new ProgramFailed("PostgreSQL's initdb failed:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailed("Interrupted while PostgreSQL's folder was made", e);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
