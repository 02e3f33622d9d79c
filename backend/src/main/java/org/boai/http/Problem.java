package org.boai.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.boai.content.check.Finding;

/**
 * An error as programs read it (RFC 9457).
 *
 * @param code stable, documented, never reworded
 * @param detail what is wrong and what to do, in Chinese
 * @param findings what blocks, when a content was refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String code, String detail, List<Finding> findings) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without findings. */
    public static Problem of(Response.StatusType status, String code, String detail) {
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.getStatusCode(),
                code,
                detail,
                List.of());
    }
}
