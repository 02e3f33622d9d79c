package org.boai.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.view.SearchPage;
import org.boai.site.view.SiteSettings;

/** Serves a site folder to a browser under the policy of pages, and one page of search results. */
final class SampleServer implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html",
                    "css", "text/css",
                    "js", "text/javascript",
                    "svg", "image/svg+xml",
                    "json", "application/json");

    private final Path root;
    private final String search;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SampleServer(Path folder, SiteSettings settings) throws IOException {
        root = folder.resolve("current");
        search = new SitePages(folder, settings).search(found());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Without a trailing slash. */
    String address() {
        return URI.create("http://localhost:" + server.getAddress().getPort()).toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var file = root.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
            var isSearch = path.equals("/search");
            if (!isSearch && !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var name = isSearch ? "search.html" : file.getFileName().toString();
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            var bytes =
                    isSearch ? search.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static SearchPage found() {
        var hit =
                new SearchPage.Hit(
                        List.of(
                                new SearchPage.Segment("四分钟", true),
                                new SearchPage.Segment("有多长", false)),
                        "/articles/four-minutes/",
                        Kind.ARTICLE,
                        Instant.parse("2026-10-01T02:00:00Z"),
                        List.of(new SearchPage.Segment("身边的人能做什么。", false)));
        return new SearchPage(
                ContentLocale.ZH_CN,
                "四分钟",
                SearchPage.State.FOUND,
                1,
                List.of(hit),
                List.of(new SearchPage.KindFacet(Kind.ARTICLE, "/search?q=1", 1, true)),
                List.of(new SearchPage.TopicFacet("应急救护", "/search?q=2", 1, false)),
                List.of(new SearchPage.YearFacet(2026, "/search?q=4", 1, false)),
                null,
                SearchPage.Help.NONE,
                null,
                "/search?q=3",
                "");
    }
}
