package org.boai.testsupport;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
public final class RawHttp {
    private RawHttp() {}

    /** The answer to the head of a POST that announces this many bytes and sends none. */
    public static String answerToAnnounced(String target, long bytes) throws IOException {
        return answer(
                "POST "
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nContent-Length: "
                        + bytes
                        + "\r\n\r\n");
    }

    /** The status that a GET of exactly this target is answered with. */
    public static int status(String target) throws IOException {
        var answer =
                answer(
                        "GET "
                                + target
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        return Integer.parseInt(answer.split(" ")[1]);
    }

    private static String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
