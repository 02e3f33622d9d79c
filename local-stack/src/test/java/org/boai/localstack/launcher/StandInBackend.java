package org.boai.localstack.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Answers as the backend does to the launcher, and notes the paths asked in DATA/asked.txt. */
final class StandInBackend {
    private static final String LINKS =
            "{\"pages\":9,\"links\":40,\"dead\":1,\"failing\":[{\"target\":\"/lost/\","
                    + "\"dead\":true,\"why\":\"missing\",\"uses\":3,\"page\":\"/\"}]}";

    private static final String RELEASES =
            """
            {"number":1,"builtAt":"2026-11-23T01:02:03.456Z","pages":40,"bytes":123456,
             "current":false,"earlierLook":true},
            {"number":2,"builtAt":"2026-11-24T01:02:03Z","pages":41,"bytes":123999,
             "current":true,"earlierLook":false}""";

    private StandInBackend() {}

    public static void main(String[] args) throws IOException {
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> answer(exchange, 200, ""));
        server.createContext("/operations/", StandInBackend::operate);
        server.start();
    }

    private static void operate(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var secret = "Bearer " + System.getenv("BOAI_OPERATIONS_SECRET");
        if (!secret.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
            return;
        }
        note(exchange.getRequestURI() + " " + body.lines().count());
        switch (exchange.getRequestURI().getPath()) {
            case "/operations/demo", "/operations/rebuild/site" ->
                    answer(exchange, 200, "{\"progress\":\"half of it\"}\n{\"done\":{}}\n");
            case "/operations/rebuild/search" ->
                    answer(exchange, 200, "{\"failed\":\"no index\"}\n");
            case "/operations/site/verify" ->
                    answer(exchange, 200, "{\"differing\":[\"index.html\"]}");
            case "/operations/site/releases" ->
                    answer(exchange, 200, "{\"releases\":[" + RELEASES + "]}");
            case "/operations/site/archive" -> archive(exchange);
            case "/operations/site/links" ->
                    answer(exchange, 200, "{\"progress\":\"asking\"}\n{\"done\":" + LINKS + "}\n");
            case "/operations/site/copy" ->
                    answer(
                            exchange,
                            200,
                            "{\"progress\":\"comparing\"}\n{\"done\":{\"uploaded\":3,"
                                    + "\"deleted\":1,\"unchanged\":40,\"bytes\":5120}}\n");
            case "/operations/site/rollback" -> answer(exchange, 200, "{\"number\":1}");
            case "/operations/setup-link" ->
                    answer(exchange, 200, "{\"path\":\"/admin/setup?token=once\"}");
            case "/operations/token" -> token(exchange, body);
            case "/operations/import" -> importLines(exchange, body);
            case "/operations/import/end" -> answer(exchange, 200, "");
            default -> answer(exchange, 404, "{}");
        }
    }

    private static void archive(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var zip = new ZipOutputStream(exchange.getResponseBody())) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.closeEntry();
        }
    }

    private static void token(HttpExchange exchange, String body) throws IOException {
        if (body.contains("nobody")) {
            var language = exchange.getRequestHeaders().getFirst("Accept-Language");
            answer(
                    exchange,
                    404,
                    "{\"title\":\"Not found\",\"detail\":\"没有这个用户:nobody (%s)\"}"
                            .formatted(language));
        } else {
            answer(exchange, 200, "{\"token\":\"secret-token\",\"expiresAt\":\"2027-01-01\"}");
        }
    }

    private static void importLines(HttpExchange exchange, String body) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var number = Long.parseLong(query.replaceFirst(".*firstLine=", ""));
        var refused = new ArrayList<String>();
        int imported = 0;
        for (var each : body.lines().toList()) {
            if (each.contains("bad")) {
                refused.add("{\"line\":%d,\"reason\":\"no title\"}".formatted(number));
            } else {
                imported++;
            }
            number++;
        }
        var answer =
                "{\"imported\":%d,\"unchanged\":0,\"refused\":[%s]}"
                        .formatted(imported, String.join(",", refused));
        answer(exchange, 200, answer);
    }

    private static void note(String text) throws IOException {
        Files.writeString(
                Path.of(System.getenv("BOAI_DATA"), "asked.txt"),
                text + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
