package org.boai.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CopyBucketTest {
    private static final String REFUSAL =
            "<Error><Code>NotImplemented</Code><Message>A header</Message></Error>";

    /** Some stores refuse the header, and S3Proxy is not one of them. */
    @Test
    void aStoreThatDoesNotSendReadersOnGetsThePageAlone() throws IOException {
        var refused = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    var bytes = new byte[0];
                    if (exchange.getRequestHeaders().containsKey(Parcel.REDIRECT)) {
                        refused.incrementAndGet();
                        bytes = REFUSAL.getBytes(StandardCharsets.UTF_8);
                    }
                    exchange.getResponseHeaders().add("ETag", "\"abc\"");
                    exchange.getResponseHeaders().add("Content-Type", "application/xml");
                    exchange.sendResponseHeaders(
                            bytes.length == 0 ? 200 : 501, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            var bucket = new CopyBucket(settings(server.getAddress().getPort()));
            var page = "<meta http-equiv=\"refresh\" content=\"0; url=/articles/now/\">";
            var moved = Parcel.ofMoved("index.html", page.getBytes(StandardCharsets.UTF_8));

            assertThat(bucket.put("articles/former/index.html", moved)).isEqualTo("abc");

            assertThat(refused).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aBucketWithoutTheWayToItIsRefusedByName() {
        var incomplete = CopySettings.like(settings(1), Map.of("secretKey", Optional.empty()));

        assertThatThrownBy(() -> new CopyBucket(incomplete))
                .hasMessageContaining("boai.site.copy.secret-key");
    }

    private static CopyConfig settings(int port) {
        var settings = new HashMap<String, Object>();
        settings.put("bucket", Optional.of("site"));
        settings.put("endpoint", Optional.of(URI.create("http://127.0.0.1:" + port)));
        settings.put("accessKey", Optional.of("key"));
        settings.put("secretKey", Optional.of("secret-of-the-test"));
        settings.put("region", "us-east-1");
        settings.put("prefix", Optional.empty());
        settings.put("atOnce", 1);
        settings.put("connectTimeout", Duration.ofSeconds(5));
        settings.put("answerTimeout", Duration.ofSeconds(5));
        return CopySettings.like(null, settings);
    }
}
