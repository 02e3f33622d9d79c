package org.boai.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.boai.links.LinkConfig.Reach;
import org.boai.rule.Covers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links to a real server. */
class AskElsewhereTest {
    private static final HttpUrl SITE = HttpUrl.get("https://www.example.org/");

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @Covers("SITE-05")
    void whatLeadsNowhereIsToldFromWhatDoesNotAnswerNow() throws Exception {
        assertThat(ask("/200")).isEqualTo(Answer.GOOD);
        assertThat(ask("/404")).isEqualTo(new Answer(Answer.State.DEAD, "404"));
        assertThat(ask("/410")).isEqualTo(new Answer(Answer.State.DEAD, "410"));
        assertThat(ask("/403")).isEqualTo(new Answer(Answer.State.UNSURE, "403"));
        assertThat(ask("/503")).isEqualTo(new Answer(Answer.State.UNSURE, "503"));
        server.stop(0);
        assertThat(ask("/200")).isEqualTo(Answer.unsure(LinkReason.NO_ANSWER));
    }

    @Test
    void theThingItselfIsAskedForOnlyWhenTheHeadIsNotWellAnswered() throws Exception {
        assertThat(ask("/no-head")).isEqualTo(Answer.GOOD);
        assertThat(ask("/200")).isEqualTo(Answer.GOOD);
        assertThat(asked).containsExactly("HEAD /no-head", "GET /no-head", "HEAD /200");
    }

    @Test
    void aServerThatIsSilentIsNotWaitedForForEver() throws Exception {
        assertThat(ask("/silent")).isEqualTo(Answer.unsure(LinkReason.NO_ANSWER));
    }

    @Test
    void redirectsAreFollowedButNotForEver() throws Exception {
        assertThat(ask("/to/200")).isEqualTo(Answer.GOOD);
        assertThat(ask("/to/404").state()).isEqualTo(Answer.State.DEAD);
        assertThat(ask("/circle")).isEqualTo(Answer.unsure(LinkReason.TURNS_IN_CIRCLES));
    }

    @Test
    void oneServerIsAskedOneThingAtATime() throws Exception {
        var links = List.of(link("/slow?1"), link("/slow?2"), link("/slow?3"), link("/slow?4"));
        assertThat(AskElsewhere.about(links, SITE, new TestLinks(Reach.ANYWHERE, 100)))
                .hasSize(4)
                .allSatisfy((_, answer) -> assertThat(answer).isEqualTo(Answer.GOOD));
        assertThat(most).hasValue(1);
    }

    @Test
    void noMoreAreAskedThanAllowed() throws Exception {
        var links = List.of(link("/200?1"), link("/200?2"), link("/200?3"));
        assertThat(AskElsewhere.about(links, SITE, new TestLinks(Reach.ANYWHERE, 2)))
                .containsOnlyKeys(links.get(0), links.get(1));
    }

    @Test
    @Covers("SITE-06")
    void noLinkMakesThisMachineAskItsOwnNetwork() throws Exception {
        int port = server.getAddress().getPort();
        for (var host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]")) {
            var link = new Target.Elsewhere(HttpUrl.get("http://%s:%d/200".formatted(host, port)));
            assertThat(AskElsewhere.about(List.of(link), SITE, new TestLinks(Reach.PUBLIC, 100)))
                    .as(host)
                    .containsEntry(link, Answer.dead(LinkReason.NOT_PUBLIC));
        }
        assertThat(asked).isEmpty();
    }

    private Answer ask(String path) throws InterruptedException {
        var link = link(path);
        return AskElsewhere.about(List.of(link), SITE, new TestLinks(Reach.ANYWHERE, 100))
                .get(link);
    }

    private Target.Elsewhere link(String path) {
        return new Target.Elsewhere(
                HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try (exchange) {
            switch (path) {
                case "/no-head" ->
                        status(exchange, exchange.getRequestMethod().equals("HEAD") ? 405 : 200);
                case "/circle" -> redirect(exchange, "/circle");
                case "/to/200" -> redirect(exchange, "/200");
                case "/to/404" -> redirect(exchange, "/404");
                case "/slow" -> {
                    Thread.sleep(100);
                    status(exchange, 200);
                }
                case "/silent" -> Thread.sleep(2000);
                default -> status(exchange, Integer.parseInt(path.substring(1)));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            now.decrementAndGet();
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        status(exchange, 302);
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }
}
