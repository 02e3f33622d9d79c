package org.boai.site.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boai.document.Sha256;

/**
 * What was written in a release, by main file. Kept as a log beside the public folder: a line for
 * each write after the file is in place, so a crash costs at most another write of the same bytes.
 */
final class Manifest implements AutoCloseable {

    private final Map<String, Written> written;
    private final BufferedWriter log;

    private Manifest(Map<String, Written> written, BufferedWriter log) {
        this.written = written;
        this.log = log;
    }

    /** Reads a log, if there is one, and goes on with a compact copy of it. */
    static Manifest open(Path file) throws IOException {
        var written = Files.exists(file) ? read(file) : new HashMap<String, Written>();
        Files.createDirectories(file.getParent());
        var compact = file.resolveSibling(file.getFileName() + ".tmp");
        var log = Files.newBufferedWriter(compact, StandardCharsets.UTF_8);
        for (var entry : written.entrySet()) {
            log.write(line(entry.getKey(), entry.getValue()));
        }
        log.flush();
        Files.move(
                compact, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        log.close();
        return new Manifest(
                written,
                Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
    }

    /** What a log says, by main file. */
    static Map<String, Written> read(Path log) throws IOException {
        var written = new HashMap<String, Written>();
        for (var line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
            read(line, written);
        }
        return written;
    }

    synchronized Optional<Written> get(String file) {
        return Optional.ofNullable(written.get(file));
    }

    synchronized Map<String, Written> all() {
        return Map.copyOf(written);
    }

    synchronized Set<String> files() {
        return Set.copyOf(written.keySet());
    }

    synchronized void put(String file, Written page) throws IOException {
        written.put(file, page);
        log.write(line(file, page));
    }

    synchronized void remove(String file) throws IOException {
        if (written.remove(file) != null) {
            log.write("-\t" + file + "\n");
        }
    }

    synchronized void flush() throws IOException {
        log.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        log.close();
    }

    private static String line(String file, Written page) {
        return String.join(
                        "\t",
                        "+",
                        file,
                        Long.toHexString(page.basis().ground()),
                        Long.toHexString(page.basis().plan()),
                        Integer.toString(page.size()),
                        page.hash().hex(),
                        page.marker() == null ? "-" : page.marker())
                + "\n";
    }

    /** A line that a crash cut short is passed over: its page is written again. */
    private static void read(String line, Map<String, Written> written) {
        var parts = line.split("\t", -1);
        if (parts.length == 2 && parts[0].equals("-")) {
            written.remove(parts[1]);
        } else if ((parts.length == 7 || parts.length == 6) && parts[0].equals("+")) {
            try {
                written.put(parts[1], written(parts));
            } catch (IllegalArgumentException _) {
                written.remove(parts[1]);
            }
        }
    }

    /** Lines of before grounds were noted have none. */
    private static Written written(String[] parts) {
        int plan = parts.length - 4;
        return new Written(
                new Basis(plan == 3 ? hexadecimal(parts[2]) : 0, hexadecimal(parts[plan])),
                Integer.parseInt(parts[plan + 1]),
                new Sha256(parts[plan + 2]),
                parts[plan + 3].equals("-") ? null : parts[plan + 3]);
    }

    private static long hexadecimal(String text) {
        return Long.parseUnsignedLong(text, 16);
    }
}
