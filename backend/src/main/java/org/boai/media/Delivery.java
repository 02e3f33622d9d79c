package org.boai.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import org.boai.http.Problem;

/**
 * Answers a request for bytes: whole or in part (RFC 9110, 14), or not at all when the client has
 * them. What it sends may not run or embed anything.
 */
@RequestScoped
public class Delivery {
    private final Request request;
    private final HttpHeaders headers;

    Delivery(Request request, HttpHeaders headers) {
        this.request = request;
        this.headers = headers;
    }

    public Response of(Deliverable file) {
        var unchanged = request.evaluatePreconditions(file.etag());
        if (unchanged != null) {
            return common(unchanged, file).build();
        }
        return switch (Range.asked(headers, file)) {
            case Range.Whole _ -> send(Response.ok(), file, 0, file.length());
            case Range.Part part ->
                    send(
                            Response.status(Status.PARTIAL_CONTENT)
                                    .header("Content-Range", part.of(file.length())),
                            file,
                            part.from(),
                            part.length());
            case Range.Unsatisfiable _ -> unsatisfiable(file);
        };
    }

    private Response send(ResponseBuilder answer, Deliverable file, long from, long length) {
        common(answer, file)
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition());
        if (request.getMethod().equals("HEAD")) {
            return answer.build();
        }
        var bytes = file.bytes().open(from, length);
        StreamingOutput body =
                out -> {
                    try (bytes) {
                        bytes.transferTo(out);
                    }
                };
        return answer.entity(body).build();
    }

    private static ResponseBuilder common(ResponseBuilder answer, Deliverable file) {
        return answer.tag(file.etag())
                .header(HttpHeaders.CACHE_CONTROL, file.caching().header())
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static Response unsatisfiable(Deliverable file) {
        var status = Status.REQUESTED_RANGE_NOT_SATISFIABLE;
        return Response.status(status)
                .header("Content-Range", "bytes */" + file.length())
                .type(Problem.MEDIA_TYPE)
                .entity(
                        Problem.of(
                                status,
                                "range-not-satisfiable",
                                "文件只有 %d 字节,没有所要的部分。请从头下载。".formatted(file.length())))
                .build();
    }
}
