package org.boai.links;

import java.io.IOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/**
 * Asks the server of another whether a link works: for the head, and for the thing itself when that
 * is not well answered. Nothing is read of a body.
 */
final class AskServer implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final OkHttpClient client;
    private final String name;
    private final Duration longest;

    /**
     * @param site where those who wonder who asks find out
     */
    AskServer(LinkConfig config, HttpUrl site) {
        this.longest = config.longest();
        this.name = "Mozilla/5.0 (compatible; BoaiLinks/1.0; +%s)".formatted(site);
        var builder =
                new OkHttpClient.Builder()
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .proxy(Proxy.NO_PROXY)
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .connectTimeout(CONNECT);
        this.client =
                switch (config.reach()) {
                    case PUBLIC -> builder.socketFactory(new PublicSockets()).build();
                    case ANYWHERE -> builder.build();
                };
    }

    Answer ask(HttpUrl address) {
        var end = System.nanoTime() + longest.toNanos();
        try {
            var head = follow(address, "HEAD", end);
            return head.state() == Answer.State.GOOD ? head : follow(address, "GET", end);
        } catch (IOException e) {
            return failed(e);
        }
    }

    /**
     * @param end when the link has had its time, as {@link System#nanoTime} tells it
     */
    private Answer follow(HttpUrl address, String method, long end) throws IOException {
        var at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var request =
                    new Request.Builder()
                            .url(at)
                            .method(method, null)
                            .header("User-Agent", name)
                            .header("Accept", "*/*")
                            .build();
            var call = client.newCall(request);
            call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            try (var response = call.execute()) {
                var location = response.header("Location");
                var next = location == null ? null : at.resolve(location);
                if (next == null || !REDIRECTS.contains(response.code())) {
                    return Answer.of(response.code());
                }
                at = next;
            }
        }
        return Answer.unsure(LinkReason.TURNS_IN_CIRCLES);
    }

    private static Answer failed(IOException e) {
        return switch (e) {
            case PublicSockets.NotPublic _ -> Answer.dead(LinkReason.NOT_PUBLIC);
            case UnknownHostException _ -> Answer.unsure(LinkReason.NO_SUCH_HOST);
            case SSLException _ -> Answer.unsure(LinkReason.UNTRUSTED);
            default -> Answer.unsure(LinkReason.NO_ANSWER);
        };
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
