package org.boai.links;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.boai.links.Target.Elsewhere;

/** Asks many servers about links, several at once and each of them one question at a time. */
final class AskElsewhere {
    private final LinkConfig config;
    private final AskServer server;
    private final Map<Target, Answer> answers = new ConcurrentHashMap<>();
    private final long end;

    private AskElsewhere(LinkConfig config, AskServer server) {
        this.config = config;
        this.server = server;
        this.end = System.nanoTime() + config.longestOfAll().toNanos();
    }

    /**
     * @param links those that matter most first
     * @return the answers; what there was no time for is left out
     * @throws InterruptedException when the node stops
     */
    static Map<Target, Answer> about(Collection<Elsewhere> links, HttpUrl site, LinkConfig config)
            throws InterruptedException {
        try (var server = new AskServer(config, site)) {
            return new AskElsewhere(config, server).ask(links);
        }
    }

    private Map<Target, Answer> ask(Collection<Elsewhere> links) throws InterruptedException {
        var byServer =
                links.stream()
                        .limit(config.most())
                        .collect(
                                Collectors.groupingBy(
                                        link -> link.address().host(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var workers = Executors.newFixedThreadPool(config.servers());
        try {
            byServer.values().forEach(some -> workers.submit(() -> askInTurn(some)));
            workers.shutdown();
            var longest = config.longestOfAll().plus(config.longest());
            workers.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            workers.shutdownNow();
        }
        return Map.copyOf(answers);
    }

    private void askInTurn(List<Elsewhere> links) {
        try {
            for (var link : links) {
                if (System.nanoTime() - end > 0) {
                    return;
                }
                var answer = server.ask(link.address());
                // After an interrupt nothing can be told of the server.
                pause(config.pause());
                answers.put(link, answer);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration pause) throws InterruptedException {
        Thread.sleep(pause);
    }
}
