package org.boai.bench.site;

import com.sun.management.OperatingSystemMXBean;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.boai.projection.LiveItemSource;
import org.boai.site.Site;
import org.boai.site.files.Neighbours;
import org.boai.site.view.SiteSettings;

/**
 * The publisher alone in a process of its own: {@code build FOLDER NEIGHBOURS} makes a site and
 * ends, {@code stay FOLDER NEIGHBOURS BUILDS EDITS} makes it again and again, then edits articles.
 * Prints a line for each figure.
 */
public final class SiteProcess {
    private static final int ROUNDS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SiteSettings SETTINGS =
            new SiteSettings(
                    "青禾县红十字会",
                    "Qinghe County Red Cross Society",
                    URI.create("https://qinghe.example.org"),
                    SiteSettings.Audience.PUBLIC,
                    SiteSettings.Footer.empty());

    private final LiveItemSource source;
    private final Path folder;
    private final Neighbours neighbours;

    private SiteProcess(LiveItemSource source, Path folder, Neighbours neighbours) {
        this.source = source;
        this.folder = folder;
        this.neighbours = neighbours;
    }

    public static void main(String[] words) throws Exception {
        try (var pool = pool()) {
            var process =
                    new SiteProcess(
                            new LiveItemSource(pool),
                            Path.of(words[1]),
                            Neighbours.valueOf(words[2]));
            switch (words[0]) {
                case "build" -> process.site().close();
                case "stay" -> process.stay(Integer.parseInt(words[3]), Integer.parseInt(words[4]));
                default -> throw new IllegalArgumentException(words[0]);
            }
        }
        System.out.println("rss " + peakResident());
    }

    private Site site() throws IOException {
        return Site.open(folder, SETTINGS, source, TODAY, neighbours);
    }

    private void stay(int builds, int edits) throws IOException, SQLException {
        try (var site = site()) {
            for (int round = 0; round < builds; round++) {
                var began = System.nanoTime();
                var worked = processorTime();
                var swapped = new long[1];
                site.rebuild(TODAY, _ -> swapped[0] = System.nanoTime());
                System.out.println("full " + (swapped[0] - began));
                System.out.println("cpu " + (processorTime() - worked));
            }
            edit(site, edits);
            for (int round = 0; round < ROUNDS; round++) {
                keep(site);
                rollBack(site);
            }
        }
    }

    /**
     * A look at all pages of one moment, which keeps publications waiting as long as it is made.
     */
    private static void keep(Site site) throws IOException {
        var began = System.nanoTime();
        try (var _ = site.snapshot()) {
            System.out.println("snapshot " + (System.nanoTime() - began));
        }
    }

    /** From the question to the swap, with every byte of the earlier release looked at. */
    private static void rollBack(Site site) throws IOException {
        var kept = site.releases().stream().filter(release -> !release.isCurrent());
        var began = System.nanoTime();
        site.rollBack(kept.findFirst().orElseThrow().number(), _ -> {});
        System.out.println("rollback " + (System.nanoTime() - began));
    }

    /** From the commit of an edit to the last renamed file. */
    private void edit(Site site, int edits) throws IOException, SQLException {
        var environment = System.getenv();
        try (var editor =
                DriverManager.getConnection(
                        environment.get("BOAI_DB_URL"),
                        "boai_app",
                        environment.get("BOAI_DB_APP_PASSWORD"))) {
            int articles = count(editor);
            for (int edit = 0; edit < edits; edit++) {
                var item =
                        SiteCorpus.edited((int) (edit * 7_919L % articles), 2L * articles + edit);
                LiveDatabase.replace(editor, item);
                var began = System.nanoTime();
                var failures = site.apply(Set.of(item.document()));
                System.out.println("edit " + (System.nanoTime() - began));
                if (!failures.isEmpty()) {
                    throw new IOException(failures.toString());
                }
            }
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from live_item")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static AgroalDataSource pool() throws SQLException {
        var environment = System.getenv();
        return AgroalDataSource.from(
                new AgroalPropertiesReader()
                        .readProperties(
                                Map.of(
                                        AgroalPropertiesReader.JDBC_URL,
                                        environment.get("BOAI_DB_URL"),
                                        AgroalPropertiesReader.PRINCIPAL,
                                        "boai_public",
                                        AgroalPropertiesReader.CREDENTIAL,
                                        environment.get("BOAI_DB_PUBLIC_PASSWORD"),
                                        AgroalPropertiesReader.INITIAL_SIZE,
                                        "1",
                                        AgroalPropertiesReader.MAX_SIZE,
                                        "4")));
    }

    /** What this process has used of all processors, in nanoseconds. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** In bytes, or 0 where the system does not say. */
    private static long peakResident() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
