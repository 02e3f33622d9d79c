package org.boai.bench.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Options of a process of seconds: the serial collector, large pages, and an ahead-of-time cache
 * (JEP 514), as a package would ship it, which says how far each method is worth compiling (JEP
 * 515).
 *
 * <p>The second compiler takes longer than a single build, so the run that leaves the cache has the
 * first one alone, and later ones follow it. Only of SHA-256 it compiles nothing: what the cache
 * does not know goes the usual way, to the second compiler, which has instructions of the processor
 * for it.
 */
final class StartCache {
    private static final List<String> SHORT =
            List.of("-XX:+UseSerialGC", "-XX:+UseTransparentHugePages");

    private StartCache() {}

    /** For the run that leaves the cache, ten times as slow for its hashing. */
    static List<String> training(Path cache) {
        return with(
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=exclude,sun.security.provider.SHA2::*",
                "-XX:CompileCommand=exclude,sun.security.provider.DigestBase::*",
                "-XX:AOTCacheOutput=" + cache);
    }

    static List<String> using(Path cache) {
        return with("-XX:AOTCache=" + cache);
    }

    private static List<String> with(String... more) {
        var options = new ArrayList<>(SHORT);
        options.addAll(List.of(more));
        return options;
    }
}
