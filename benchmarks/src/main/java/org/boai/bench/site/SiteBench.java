package org.boai.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.boai.bench.Figures;
import org.boai.site.files.Neighbours;

/**
 * The publisher on a corpus of live items in a PostgreSQL of its own: medians of five builds, warm
 * and in a fresh process, and one article edited; beside them every Hugo that is installed.
 */
public final class SiteBench {
    private static final int RUNS = 5;
    private static final int WARM_UP = 15;

    /** Of more, compression is not measured, which costs the same for each page, and Hugo once. */
    private static final int MANY = 10_000;

    private static final int EDITS = 300;
    private static final int EDITS_TO_WARM_UP = 100;

    private final Figures figures;
    private final PublisherRuns publisher;
    private final List<HugoRuns> hugos;
    private final Path work;
    private final int articles;

    private SiteBench(
            Figures figures,
            PublisherRuns publisher,
            List<HugoRuns> hugos,
            Path work,
            int articles) {
        this.figures = figures;
        this.publisher = publisher;
        this.hugos = hugos;
        this.work = work;
        this.articles = articles;
    }

    /** Measures a site of this many articles; {@code home} is the checkout. */
    public static void run(Path home, int articles, Figures figures) throws Exception {
        var work = Files.createTempDirectory("boai-bench-site");
        try (var database =
                LiveDatabase.start(
                        work.resolve("data"),
                        home.resolve("backend/src/main/resources/db/migration"))) {
            database.publish(0, articles);
            var publisher = new PublisherRuns(home, database.environment());
            var hugos = HugoRuns.find(System.getenv().getOrDefault("PATH", ""), home, work);
            new SiteBench(figures, publisher, hugos, work, articles).measure();
        } finally {
            delete(work);
        }
    }

    /**
     * Nothing is deleted before all is measured: where many files were deleted a moment ago, to
     * make new ones takes several times as long on ext4.
     */
    private void measure() throws IOException {
        if (articles > MANY) {
            fresh(Neighbours.NONE);
            warm(Neighbours.NONE);
        } else {
            for (var neighbours : Neighbours.values()) {
                fresh(neighbours);
            }
            var plain = warm(Neighbours.NONE);
            figures.add(
                    "full build, %,d articles, warm, what compression adds".formatted(articles),
                    "s",
                    warm(Neighbours.GZIP_AND_BROTLI) - plain);
        }
        for (var hugo : hugos) {
            int runs = articles > MANY ? 1 : RUNS;
            hugo.measure(figures, articles, current(warmSite(Neighbours.NONE)), runs);
        }
    }

    /** Answers the median of the full builds, in seconds. */
    private double warm(Neighbours neighbours) throws IOException {
        var site = warmSite(neighbours);
        var run =
                publisher.run(
                        List.of("-XX:+UseParallelGC"),
                        "stay",
                        site.toString(),
                        neighbours.name(),
                        Integer.toString(WARM_UP + RUNS),
                        Integer.toString(EDITS_TO_WARM_UP + EDITS));
        var measure = "full build, %,d articles, warm%s".formatted(articles, suffix(neighbours));
        var seconds = median(run.seconds("full").skip(WARM_UP).toArray());
        figures.add(measure, "s", seconds);
        figures.add(measure, "s of processors", median(run.seconds("cpu").skip(WARM_UP).toArray()));
        long pages = pages(site);
        figures.add(measure, "pages", pages);
        figures.add(measure, "pages/s", pages / seconds);
        figures.add(measure, "MB resident", run.peakMegabytes());
        figures.latencies(
                "one article edited, %,d articles%s".formatted(articles, suffix(neighbours)),
                run.seconds("edit").skip(EDITS_TO_WARM_UP).map(time -> time * 1e3).toArray());
        for (var one : List.of("snapshot", "rollback")) {
            figures.add(
                    "%s, %,d articles%s".formatted(one, articles, suffix(neighbours)),
                    "s",
                    median(run.seconds(one).toArray()));
        }
        return seconds;
    }

    /** Each begins when the disk has what earlier ones wrote. */
    private void fresh(Neighbours neighbours) throws IOException {
        var cache = work.resolve("publisher-" + neighbours + ".aot");
        fresh(neighbours, "training", StartCache.training(cache));
        var seconds = new double[RUNS];
        var megabytes = new double[RUNS];
        for (int round = 0; round < RUNS; round++) {
            Disk.settle();
            var run = fresh(neighbours, Integer.toString(round), StartCache.using(cache));
            seconds[round] = run.wholeSeconds();
            megabytes[round] = run.peakMegabytes();
        }
        var measure =
                "full build, %,d articles, fresh process%s".formatted(articles, suffix(neighbours));
        figures.add(measure, "s", median(seconds));
        figures.add(measure, "MB resident", median(megabytes));
    }

    private PublisherRuns.Run fresh(Neighbours neighbours, String name, List<String> options)
            throws IOException {
        var site = work.resolve("fresh-" + neighbours + "-" + name);
        return publisher.run(options, "build", site.toString(), neighbours.name());
    }

    private Path warmSite(Neighbours neighbours) {
        return work.resolve("warm-" + neighbours);
    }

    private static String suffix(Neighbours neighbours) {
        return switch (neighbours) {
            case NONE -> "";
            case GZIP_AND_BROTLI -> ", compressed";
        };
    }

    private static Path current(Path site) throws IOException {
        return site.resolve("current").toRealPath();
    }

    static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static long pages(Path site) throws IOException {
        try (var files = Files.walk(current(site))) {
            return files.filter(file -> file.toString().matches(".*\\.(html|xml|atom)")).count();
        }
    }

    /** Removes a folder with all that is in it, if there is one. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
