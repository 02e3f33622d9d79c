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
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.boai.document.ContentLocale;
import org.boai.site.view.SiteSettings;

/** Serves a site folder and pages of search results to a browser, under the policy of pages. */
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
    private final SitePages pages;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SampleServer(Path folder, SiteSettings settings) throws IOException {
        root = folder.resolve("current");
        pages = new SitePages(folder, settings);
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
            var address = exchange.getRequestURI();
            var path = address.getPath();
            var file = root.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
            if (path.endsWith("/search")) {
                var locale = path.startsWith("/en/") ? ContentLocale.EN : ContentLocale.ZH_CN;
                var page = pages.search(SampleSearches.of(locale, address.getQuery()));
                send(exchange, "html", page.getBytes(StandardCharsets.UTF_8));
            } else if (Files.isRegularFile(file)) {
                var name = file.getFileName().toString();
                send(exchange, name.substring(name.lastIndexOf('.') + 1), Files.readAllBytes(file));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, String ending, byte[] bytes)
            throws IOException {
        var type = TYPES.getOrDefault(ending, "text/plain");
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
