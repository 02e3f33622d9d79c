package org.boai.site.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers of releases: each is claimed by a file {@code state/<n>.claim} and given once. */
final class Numbers {

    private static final String CLAIM = ".claim";

    private final Path releases;
    private final Path state;

    Numbers(Path releases, Path state) {
        this.releases = releases;
        this.state = state;
    }

    /** Those that have a folder, ascending. */
    List<Long> all() {
        return in(releases, "");
    }

    /** A new one, greater than all before it. */
    long claim() throws IOException {
        while (true) {
            var used = Math.max(greatest(all()), greatest(in(state, CLAIM)));
            try {
                Files.createFile(claim(used + 1));
                return used + 1;
            } catch (FileAlreadyExistsException _) {
                // Another writer was quicker; the next number is free, or the one after it.
            }
        }
    }

    void dropClaimsBefore(long number) throws IOException {
        for (var old : in(state, CLAIM)) {
            if (old < number) {
                Files.deleteIfExists(claim(old));
            }
        }
    }

    private Path claim(long number) {
        return state.resolve(number + CLAIM);
    }

    private static long greatest(List<Long> numbers) {
        return numbers.isEmpty() ? 0 : numbers.getLast();
    }

    private static List<Long> in(Path folder, String ending) {
        try (var entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(entry -> entry.matches("[1-9][0-9]{0,17}" + Pattern.quote(ending)))
                    .map(entry -> entry.substring(0, entry.length() - ending.length()))
                    .map(Long::valueOf)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
