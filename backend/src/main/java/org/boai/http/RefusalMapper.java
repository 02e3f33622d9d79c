package org.boai.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.boai.content.check.Finding;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says no over HTTP: as a page to people at the desk, as a problem to programs (RFC 9457). */
class RefusalMapper {

    @ServerExceptionMapper
    RestResponse<Object> refused(Refused no, UriInfo uri, HttpHeaders headers) {
        var refusal = no.refusal();
        var status = RefusalStatus.of(refusal);
        var answer = RestResponse.ResponseBuilder.<Object>create(status);
        if (refusal instanceof Refusal.TooManyAttempts attempts) {
            answer.header(HttpHeaders.RETRY_AFTER, attempts.delay().toSeconds());
        }
        if (isForPeople(uri, headers)) {
            return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(
                            new RefusalPage(refusal.message(), refusal.code(), findings(refusal))
                                    .render())
                    .build();
        }
        return answer.type(Problem.MEDIA_TYPE).entity(Problem.of(status, refusal)).build();
    }

    static boolean isForPeople(UriInfo uri, HttpHeaders headers) {
        return uri.getPath().startsWith("/admin")
                && headers.getAcceptableMediaTypes().stream()
                        .noneMatch(type -> type.getSubtype().endsWith("json"));
    }

    private static List<Finding> findings(Refusal refusal) {
        return refusal instanceof Refusal.InvalidContent invalid ? invalid.findings() : List.of();
    }
}
