package org.boai.testsupport;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
public final class RawHttp {
    private RawHttp() {}

    /** The status that a GET of exactly this target is answered with. */
    public static int status(String target) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var request =
                    "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
