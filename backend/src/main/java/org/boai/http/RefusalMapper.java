package org.boai.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says no over HTTP, and when to try again where that helps. */
class RefusalMapper {
    /** Engines come back within seconds, downloads end. */
    static final Duration UNAVAILABLE = Duration.ofSeconds(30);

    private final Refusing refusing;

    RefusalMapper(Refusing refusing) {
        this.refusing = refusing;
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(Refused no, UriInfo uri, HttpHeaders headers) {
        var refusal = no.refusal();
        var status = RefusalStatus.of(refusal);
        var answer = refusing.with(uri, headers, language -> Problem.of(status, refusal, language));
        switch (refusal) {
            case Refusal.TooManyAttempts attempts -> retryAfter(answer, attempts.delay());
            case Refusal.Unavailable _ -> retryAfter(answer, UNAVAILABLE);
            default -> {}
        }
        return answer.build();
    }

    private static void retryAfter(RestResponse.ResponseBuilder<Object> answer, Duration delay) {
        answer.header(HttpHeaders.RETRY_AFTER, delay.toSeconds());
    }
}
