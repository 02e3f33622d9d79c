package org.boai.media;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.boai.http.Problem;
import org.boai.http.Refusing;
import org.boai.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request for bytes: whole or in part (RFC 9110, 14), or not at all when the client has
 * them. What it sends may not run or embed anything. Serves one request, and sends one file.
 */
@RequestScoped
public class Delivery {
    private final Request request;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Refusing refusing;
    private final DownloadSlots slots;
    private @Nullable InputStream sending;

    Delivery(
            Request request,
            HttpHeaders headers,
            UriInfo uri,
            Refusing refusing,
            DownloadSlots slots) {
        this.request = request;
        this.headers = headers;
        this.uri = uri;
        this.refusing = refusing;
        this.slots = slots;
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
        var bytes = open(file, from, length);
        StreamingOutput body = bytes::transferTo;
        return answer.entity(body).build();
    }

    private InputStream open(Deliverable file, long from, long length) {
        slots.take();
        try {
            var bytes = file.bytes().open(from, length);
            sending = bytes;
            return bytes;
        } finally {
            if (sending == null) {
                slots.giveBack();
            }
        }
    }

    /** At the end of the request, whether or not anything could be sent. */
    @PreDestroy
    void close() throws IOException {
        if (sending != null) {
            slots.giveBack();
            sending.close();
        }
    }

    private static ResponseBuilder common(ResponseBuilder answer, Deliverable file) {
        return answer.tag(file.etag())
                .header(HttpHeaders.CACHE_CONTROL, file.caching().header())
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private Response unsatisfiable(Deliverable file) {
        var told =
                new Bilingual(
                                "文件只有 %d 字节，没有所要的部分。请从头下载。",
                                "The file has only %d bytes, so not the part that was asked for. Download it from the beginning.")
                        .with(file.length());
        return refusing.asProblem(
                        uri,
                        headers,
                        language ->
                                Problem.of(
                                        Status.REQUESTED_RANGE_NOT_SATISFIABLE,
                                        "range-not-satisfiable",
                                        told,
                                        language))
                .header("Content-Range", "bytes */" + file.length())
                .build()
                .toResponse();
    }
}
