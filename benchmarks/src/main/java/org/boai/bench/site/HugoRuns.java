package org.boai.bench.site;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.boai.bench.Figures;

/**
 * Hugo on the same articles, with the pages that Boai makes of them and a theme that shows the
 * same. The theme is in {@code benchmarks/src/main/hugo}; what stands at the head and the foot of
 * every page is taken over from a page that Boai made.
 */
final class HugoRuns {
    private static final Pattern VERSION = Pattern.compile("v(\\d+\\.\\d+\\.\\d+)");

    /** A site of other pages is another task. */
    private static final double MOST_DIFFERENCE = 0.01;

    private static final String PAGE = "articles/bench-0/index.html";

    private final Path program;
    private final String version;
    private final Path theme;
    private final Path work;

    private HugoRuns(Path program, String version, Path theme, Path work) {
        this.program = program;
        this.version = version;
        this.theme = theme;
        this.work = work;
    }

    /**
     * Every version of Hugo in these folders, the first one found of each.
     *
     * @param path folders as the environment variable PATH names them
     */
    static List<HugoRuns> find(String path, Path home, Path work) throws IOException {
        var theme = home.resolve("benchmarks/src/main/hugo");
        var found = new LinkedHashMap<String, HugoRuns>();
        for (var folder : path.split(File.pathSeparator)) {
            var program = Path.of(folder, "hugo").toAbsolutePath();
            if (Files.isExecutable(program)) {
                var version = version(program);
                found.putIfAbsent(
                        version,
                        new HugoRuns(program, version, theme, work.resolve("hugo-" + version)));
            }
        }
        return List.copyOf(found.values());
    }

    private static String version(Path program) throws IOException {
        var process =
                new ProcessBuilder(program.toString(), "version").redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var version = VERSION.matcher(said);
        if (!version.find()) {
            throw new IOException(program + " does not say its version: " + said);
        }
        return version.group(1);
    }

    String version() {
        return version;
    }

    /**
     * Adds the median of some builds, each in a new folder as Boai's, after one that does not count
     * if there are several, unless Hugo makes other pages than Boai.
     *
     * @param ours the folder of a release that Boai made of the same articles
     */
    void measure(Figures figures, int articles, Path ours, int runs) throws IOException {
        prepare(articles, ours);
        var seconds = new double[runs];
        for (int round = runs == 1 ? 0 : -1; round < runs; round++) {
            Disk.settle();
            var began = System.nanoTime();
            build(made(round));
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - began) / 1e9;
            }
        }
        var made = made(runs - 1);
        long pages = pages(made) - redirects(made);
        long expected = pages(ours);
        if (Math.abs(pages - expected) > MOST_DIFFERENCE * expected) {
            figures.note(
                    "Hugo is not compared: of these articles it makes %,d pages and feeds, Boai %,d"
                            .formatted(pages, expected));
            return;
        }
        var measure = "full build, %,d articles, Hugo %s".formatted(articles, version);
        figures.add(measure, "s", SiteBench.median(seconds));
        figures.add(measure, "pages and feeds", pages);
        figures.note(
                "Of the same articles Boai makes %,d pages and feeds. Hugo reads and parses Markdown files, Boai renders blocks that PostgreSQL holds. Hugo's time includes its start, as that of a fresh process does."
                        .formatted(expected));
    }

    private void prepare(int articles, Path ours) throws IOException {
        copy(theme, work);
        HugoCorpus.write(work.resolve("content"), articles);
        copy(ours.resolve("assets"), work.resolve("static/assets"));
        var page = Files.readString(ours.resolve(PAGE));
        var partials = work.resolve("layouts/partials");
        Files.writeString(
                partials.resolve("masthead.html"),
                part(page, "<header class=\"masthead\">", "</header>"));
        Files.writeString(
                partials.resolve("foot.html"), part(page, "<footer class=\"foot\">", "</footer>"));
        Files.writeString(
                partials.resolve("assets.html"),
                String.join(
                        "\n",
                        page.lines()
                                .filter(
                                        line ->
                                                line.matches(
                                                        "<(script src|link rel=\"(stylesheet|icon)).*"))
                                .toList()));
    }

    private static String part(String page, String from, String to) {
        int begin = page.indexOf(from);
        return page.substring(begin, page.indexOf(to, begin) + to.length());
    }

    private Path made(int round) {
        return work.resolve("public-" + round);
    }

    private void build(Path made) throws IOException {
        var process =
                new ProcessBuilder(
                                List.of(
                                        program.toString(),
                                        "--quiet",
                                        "--source",
                                        work.toString(),
                                        "--destination",
                                        made.toString()))
                        .inheritIO()
                        .start();
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("Hugo failed: " + code);
        }
    }

    private static long pages(Path site) throws IOException {
        return count(site, ".*\\.(html|xml|atom|json)");
    }

    /** Hugo leads from the first numbered page of each list to the list. */
    private static long redirects(Path site) throws IOException {
        return count(site, ".*/page/1/index\\.html");
    }

    private static long count(Path site, String names) throws IOException {
        try (var files = Files.walk(site)) {
            return files.filter(file -> file.toString().matches(names)).count();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
