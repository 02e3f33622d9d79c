package org.boai.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.junit.jupiter.api.Test;

class DeliverTest {
    private final Deliver deliver =
            new Deliver(
                    new EntityTags(new BuildId(URI.create("http://localhost"), Clock.systemUTC())));
    private final AtomicInteger reads = new AtomicInteger();

    private Response ask(String versions, String query, Map<String, String> headers) {
        HttpHeaders sent = new HttpHeadersImpl(headers.entrySet());
        return deliver.answer(sent, versions, query, () -> read(versions)).orElseThrow();
    }

    private Optional<Deliver.Body> read(String versions) {
        reads.incrementAndGet();
        var json = versions.getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Deliver.Body(versions, json));
    }

    @Test
    void aRevalidationThatHoldsReadsNoBody() {
        var tag = ask("1", "q", Map.of()).getHeaderString("ETag");
        reads.set(0);
        var answer = ask("1", "q", Map.of("If-None-Match", "\"other\", W/" + tag));
        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getHeaderString("ETag")).isEqualTo(tag);
        assertThat(reads).hasValue(0);
    }

    @Test
    void aBodyThatWasMadeBeforeIsNotReadAgain() {
        ask("1", "q", Map.of());
        assertThat((byte[]) ask("1", "q", Map.of()).getEntity()).asString().isEqualTo("1");
        assertThat(reads).hasValue(1);
    }

    @Test
    void anotherVersionOrQueryIsReadAfresh() {
        var first = ask("1", "q", Map.of()).getHeaderString("ETag");
        assertThat(ask("2", "q", Map.of("If-None-Match", first)).getStatus()).isEqualTo(200);
        assertThat(ask("1", "r", Map.of("If-None-Match", first)).getStatus()).isEqualTo(200);
        assertThat(reads).hasValue(3);
    }

    @Test
    void eachContentCodingHasATagOfItsOwn() {
        var plain = ask("1", "q", Map.of());
        var packed = ask("1", "q", Map.of("Accept-Encoding", "br, gzip;q=0.5"));
        assertThat(packed.getHeaderString("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.getHeaderString("Content-Encoding")).isNull();
        assertThat(packed.getHeaderString("ETag")).isNotEqualTo(plain.getHeaderString("ETag"));
        assertThat(packed.getHeaderString("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void theTagIsOfTheVersionsThatTheBodyWasMadeOf() {
        var late =
                deliver.answer(
                                new HttpHeadersImpl(Map.<String, String>of().entrySet()),
                                "1",
                                "q",
                                () -> read("2"))
                        .orElseThrow();
        assertThat(late.getHeaderString("ETag"))
                .isEqualTo(ask("2", "q", Map.of()).getHeaderString("ETag"));
    }
}
