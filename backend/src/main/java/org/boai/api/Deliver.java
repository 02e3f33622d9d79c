package org.boai.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers from versions alone where it can: a client or this node may hold the body already. A body
 * follows from its strong ETag, so one that is kept under it is never out of date.
 */
@ApplicationScoped
class Deliver {
    private static final int KEPT_BYTES = 32 << 20;
    private static final int OVERHEAD = 200;

    private final EntityTags tags;
    private final Cache<String, byte[]> bodies =
            Caffeine.newBuilder()
                    .maximumWeight(KEPT_BYTES)
                    .weigher((String tag, byte[] body) -> body.length + OVERHEAD)
                    .build();

    Deliver(EntityTags tags) {
        this.tags = tags;
    }

    /** A body with the versions that it was made of, read at one moment. */
    record Body(String versions, byte[] json) {}

    /**
     * @param versions the present ones, read without a body
     * @param query what was asked, in its canonical form
     * @param read reads and writes the body; empty when there is none any more
     */
    Optional<Response> answer(
            HttpHeaders headers, String versions, String query, Supplier<Optional<Body>> read) {
        var coding = ContentCoding.of(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var tag = tags.of(versions, query, coding);
        if (EntityTags.isKnown(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Optional.of(cacheable(Response.notModified(), tag).build());
        }
        var kept = bodies.getIfPresent(tag);
        return kept == null
                ? read.get().map(body -> fresh(body, query, coding))
                : Optional.of(full(tag, kept, coding));
    }

    private Response fresh(Body body, String query, ContentCoding coding) {
        var tag = tags.of(body.versions(), query, coding);
        var packed = coding.encode(body.json());
        bodies.put(tag, packed);
        return full(tag, packed, coding);
    }

    private static Response full(String tag, byte[] packed, ContentCoding coding) {
        var answer = cacheable(Response.ok(packed, MediaType.APPLICATION_JSON_TYPE), tag);
        return switch (coding) {
            case IDENTITY -> answer.build();
            case GZIP -> answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").build();
        };
    }

    private static Response.ResponseBuilder cacheable(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
    }
}
