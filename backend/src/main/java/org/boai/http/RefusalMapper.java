package org.boai.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
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
        var status = statusOf(refusal);
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

    private static boolean isForPeople(UriInfo uri, HttpHeaders headers) {
        return uri.getPath().startsWith("/admin")
                && headers.getAcceptableMediaTypes().stream()
                        .noneMatch(type -> type.getSubtype().endsWith("json"));
    }

    private static List<Finding> findings(Refusal refusal) {
        return refusal instanceof Refusal.InvalidContent invalid ? invalid.findings() : List.of();
    }

    private static Response.StatusType statusOf(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> Status.NOT_FOUND;
            case Refusal.Forbidden _, Refusal.ReviewRule _ -> Status.FORBIDDEN;
            case Refusal.Stale _, Refusal.PathTaken _, Refusal.WrongState _ -> Status.CONFLICT;
            case Refusal.InvalidContent _, Refusal.UnusableFile _ -> UNPROCESSABLE;
            case Refusal.FileTooLarge _ -> Status.REQUEST_ENTITY_TOO_LARGE;
            case Refusal.InvalidInput _, Refusal.UnknownParameter _ -> Status.BAD_REQUEST;
            case Refusal.WrongCredentials _ -> Status.UNAUTHORIZED;
            case Refusal.TooManyAttempts _ -> Status.TOO_MANY_REQUESTS;
            case Refusal.Unavailable _ -> Status.SERVICE_UNAVAILABLE;
        };
    }

    /** RFC 9110, 15.5.21; Jakarta REST has no constant for it. */
    private static final Response.StatusType UNPROCESSABLE =
            new Response.StatusType() {
                @Override
                public int getStatusCode() {
                    return 422;
                }

                @Override
                public Status.Family getFamily() {
                    return Status.Family.CLIENT_ERROR;
                }

                @Override
                public String getReasonPhrase() {
                    return "Unprocessable Content";
                }
            };
}
