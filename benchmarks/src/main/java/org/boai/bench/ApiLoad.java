package org.boai.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Requests per second of one address of the delivery API: eight clients on this machine, each
 * sending its next request when the last was answered, for ten seconds after a warm-up.
 */
final class ApiLoad {
    private static final int CLIENTS = 8;
    private static final long WARM_UP = 4_000_000_000L;
    private static final long MEASURED = 10_000_000_000L;

    private final Client client;

    ApiLoad(Client client) {
        this.client = client;
    }

    void measure(Figures figures, String name, String path)
            throws IOException, InterruptedException, ExecutionException {
        var first = client.get(path);
        if (first.statusCode() != 200) {
            throw new IOException(path + " answers " + first.statusCode());
        }
        load(path, 200, WARM_UP);
        figures.add(name, "requests/s", load(path, 200, MEASURED));
        var etag = first.headers().firstValue("ETag").orElseThrow();
        figures.add(
                name + ", not modified",
                "requests/s",
                load(path, 304, MEASURED, "If-None-Match", etag));
    }

    private double load(String path, int expected, long nanos, String... headers)
            throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + nanos;
        Callable<Long> one =
                () -> {
                    long answered = 0;
                    while (System.nanoTime() < end) {
                        var status = client.get(path, headers).statusCode();
                        if (status != expected) {
                            throw new IOException(path + " answers " + status);
                        }
                        answered++;
                    }
                    return answered;
                };
        List<Callable<Long>> all = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            all.add(one);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sum = 0L;
            for (var result : threads.invokeAll(all)) {
                sum += result.get();
            }
            return sum / (nanos / 1e9);
        }
    }
}
