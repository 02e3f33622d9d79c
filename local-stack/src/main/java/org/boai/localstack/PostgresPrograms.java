package org.boai.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.boai.localstack.process.ProgramFailed;

/** PostgreSQL's own programs for this machine, unpacked from the JAR that carries them. */
final class PostgresPrograms {
    private static final int OWNER_EXECUTES = 0100;

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /** Unpacks them unless an earlier run has. */
    static synchronized PostgresPrograms unpacked() {
        var home = EngineHomes.postgres();
        if (!Files.isDirectory(home)) {
            try {
                unpack(home);
            } catch (IOException e) {
                throw new UncheckedIOException("Can't unpack PostgreSQL to " + home, e);
            }
        }
        return new PostgresPrograms(home);
    }

    /**
     * The command line of a program; PostgreSQL refuses to be root, so root runs it unprivileged.
     */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var packed = PostgresPrograms.class.getResourceAsStream(archive())) {
            if (packed == null) {
                throw new ProgramFailed("There is no PostgreSQL for this machine: " + archive());
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        // Another test run in this checkout may have been faster.
        if (!Files.isDirectory(home)) {
            Files.move(draft, home);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String archive() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        var arm = System.getProperty("os.arch").equals("aarch64");
        return "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }
}
