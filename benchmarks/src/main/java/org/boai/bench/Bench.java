package org.boai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.boai.bench.BenchLine.Subject;
import org.boai.bench.site.SiteBench;

/**
 * Runs all benchmarks on a fresh instance of its own and prints the figures; {@code --json FILE}
 * writes them too.
 */
public final class Bench {
    private static final int SMALL = 1_000;
    private static final int LARGE = 10_000;
    private static final int ROUNDS = 60;

    private final RunningBoai boai;
    private final Client client;
    private final Figures figures;

    private Bench(RunningBoai boai, Figures figures) throws IOException {
        this.boai = boai;
        this.client = new Client(boai.root(), boai.operationsSecret());
        this.figures = figures;
    }

    public static void main(String[] words) throws Exception {
        var home = Path.of(System.getProperty("boai.home"));
        var figures = new Figures(System.out);
        try {
            var asked = BenchLine.parse(words);
            switch (asked.subject()) {
                case Subject.Product() -> runProduct(home, figures);
                case Subject.Site(var articles) -> SiteBench.run(home, articles, figures);
                case Subject.Desk(var documents) -> runDesk(home, documents, figures);
            }
            if (asked.json() != null) {
                figures.write(asked.json());
            }
        } catch (IllegalArgumentException e) {
            System.err.println("boai: " + e.getMessage() + ". See ./boai help.");
            System.exit(2);
        }
    }

    /**
     * All files are deleted at the end: for some minutes after many were deleted, ext4 takes
     * several times as long to make new ones.
     */
    private static void runProduct(Path home, Figures figures) throws Exception {
        var scratch = Files.createTempDirectory("boai-bench");
        try {
            try (var boai = RunningBoai.start(home, scratch.resolve("small"))) {
                new Bench(boai, figures).small();
            }
            try (var again = RunningBoai.start(home, scratch.resolve("small"))) {
                figures.add("start again with 1,000 articles", "s", again.startSeconds());
            }
            try (var boai = RunningBoai.start(home, scratch.resolve("large"))) {
                new Bench(boai, figures).large();
            }
        } finally {
            delete(scratch);
        }
    }

    private static void runDesk(Path home, int documents, Figures figures) throws Exception {
        var scratch = Files.createTempDirectory("boai-bench");
        try (var boai = RunningBoai.start(home, scratch)) {
            var bench = new Bench(boai, figures);
            bench.takeIn(documents);
            new DeskPages(boai, bench.client).measure(figures, documents);
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private void small() throws Exception {
        figures.add("first start with the demo", "s", boai.startSeconds());
        new PublishLatency(boai, client).measure(figures, "demo site", 20, ROUNDS);
        takeIn(SMALL);
        rebuild(SMALL);
    }

    private void large() throws Exception {
        takeIn(LARGE);
        rebuild(LARGE);
        new PublishLatency(boai, client).measure(figures, "10,000 articles", 5, ROUNDS);
        var load = new ApiLoad(client);
        load.measure(figures, "API item", "/api/v1/articles/bench-7");
        load.measure(figures, "API list of 20", "/api/v1/articles?limit=20");
        load.measure(
                figures,
                "API list of 20, two fields",
                "/api/v1/articles?limit=20&fields=slug,content.title,content.summary");
    }

    /** Imports as many articles, and waits until all of them are readable and searchable. */
    private void takeIn(int articles) throws IOException, InterruptedException {
        var file = Files.createTempFile("boai-bench", ".jsonl");
        Corpus.write(file, 0, articles);
        var began = System.nanoTime();
        boai.command("import", file.toString(), "--as", "reviewer3", "--source", "旧站");
        var imported = System.nanoTime();
        var last = boai.site().resolve("articles/bench-" + (articles - 1) + "/index.html");
        while (!Files.exists(last) || searchable() < articles) {
            Thread.sleep(50);
        }
        var measure = "import of %,d articles".formatted(articles);
        figures.add(measure, "s until committed", (imported - began) / 1e9);
        figures.add(measure, "s until read and found", (System.nanoTime() - began) / 1e9);
        Files.delete(file);
    }

    private long searchable() throws IOException, InterruptedException {
        var answer = client.get("/api/v1/search?q=" + "%E6%97%A7%E7%AB%99" + "&kind=article");
        return Client.JSON.readTree(answer.body()).path("total").asLong();
    }

    private void rebuild(int size) throws IOException, InterruptedException {
        var began = System.nanoTime();
        client.operate("/operations/rebuild/site");
        var seconds = (System.nanoTime() - began) / 1e9;
        long pages;
        try (var files = Files.walk(boai.site().toRealPath())) {
            pages = files.filter(file -> file.toString().endsWith(".html")).count();
        }
        var measure = "site rebuild at %,d articles".formatted(size);
        figures.add(measure, "s", seconds);
        figures.add(measure, "pages/s", pages / seconds);
        began = System.nanoTime();
        client.operate("/operations/rebuild/search");
        figures.add(
                "search rebuild at %,d articles".formatted(size),
                "s",
                (System.nanoTime() - began) / 1e9);
    }
}
