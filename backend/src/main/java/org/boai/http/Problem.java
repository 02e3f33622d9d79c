package org.boai.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.boai.content.check.Finding;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An error as programs read it (RFC 9457).
 *
 * @param code stable, documented, never reworded
 * @param detail what is wrong and what to do, in the language of the request
 * @param findings what blocks, or warns without a reason, when a content was refused
 * @param field the parameter or field that is meant, when one is
 * @param yourRevision what a stale save began with (PUB-12)
 * @param currentRevision what it would have overwritten (PUB-12)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<Finding> findings,
        @Nullable String field,
        @Nullable Long yourRevision,
        @Nullable Long currentRevision) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without findings. */
    public static Problem of(
            Response.StatusType status, String code, Bilingual detail, Language language) {
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.getStatusCode(),
                code,
                detail.in(language),
                List.of(),
                null,
                null,
                null);
    }

    /** A refusal as a problem. */
    static Problem of(Response.StatusType status, Refusal refusal, Language language) {
        var stale = refusal instanceof Refusal.Stale one ? one : null;
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.getStatusCode(),
                refusal.code(),
                refusal.message().in(language),
                findingsOf(refusal),
                fieldOf(refusal),
                stale == null ? null : stale.yours(),
                stale == null ? null : stale.current());
    }

    private static List<Finding> findingsOf(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidContent(var findings) -> findings;
            case Refusal.WarningsNeedReason(var warnings) -> warnings;
            default -> List.of();
        };
    }

    private static @Nullable String fieldOf(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidInput input -> input.field();
            case Refusal.UnknownParameter parameter -> parameter.name();
            default -> null;
        };
    }
}
