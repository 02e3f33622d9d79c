package org.boai.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured, printed as it comes and kept for a file. */
public final class Figures {
    private final PrintStream out;
    private final Map<String, Map<String, Double>> measures = new LinkedHashMap<>();

    Figures(PrintStream out) {
        this.out = out;
    }

    /** Latencies in milliseconds: median, 95th percentile and the worst. */
    public void latencies(String measure, double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        add(measure, "p50 ms", percentile(sorted, 0.50));
        add(measure, "p95 ms", percentile(sorted, 0.95));
        add(measure, "max ms", sorted[sorted.length - 1]);
    }

    public void add(String measure, String unit, double value) {
        measures.computeIfAbsent(measure, _ -> new LinkedHashMap<>()).put(unit, value);
        out.printf(Locale.ROOT, "%-44s %12.1f %s%n", measure, value, unit);
    }

    /** Says what must be known to read the figures; it is printed only. */
    public void note(String text) {
        out.println(text);
    }

    /** The nearest-rank percentile of sorted values. */
    static double percentile(double[] sorted, double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    void write(Path file) throws IOException {
        JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValue(file.toFile(), measures);
        out.println("Figures written to " + file);
    }
}
