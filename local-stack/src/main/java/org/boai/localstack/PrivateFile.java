package org.boai.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner may read (mode 0600) and that are there whole or not at all. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Makes a folder that only its owner may enter (mode 0700), unless it is there. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attribute("rwx------"));
    }

    public static void write(Path file, String text) throws IOException {
        var onlyOwner = attribute("rw-------");
        Files.createDirectories(file.getParent());
        var draft =
                Files.createTempFile(file.getParent(), file.getFileName() + ".", ".new", onlyOwner);
        Files.writeString(draft, text);
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
