package org.boai.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Who reads an answer: that decides whether a refusal is a page or a problem. */
enum Audience {
    /** A person at the desk. */
    DESK,
    /** A person who reads the site with a browser. */
    READER,
    /** A program. */
    PROGRAM;

    private static final List<String> FOR_PROGRAMS =
            List.of("/api", "/manage", "/operations", "/q");

    static Audience of(UriInfo uri, HttpHeaders headers) {
        var path = uri.getPath();
        var accepted = headers.getAcceptableMediaTypes();
        if (path.startsWith("/admin")) {
            return accepted.stream().noneMatch(type -> type.getSubtype().endsWith("json"))
                    ? DESK
                    : PROGRAM;
        }
        // Every browser names HTML when a person follows a link; programs and pictures do not.
        var asksForAPage = accepted.stream().anyMatch(Audience::isHtml);
        return asksForAPage
                        && FOR_PROGRAMS.stream()
                                .noneMatch(root -> path.equals(root) || path.startsWith(root + "/"))
                ? READER
                : PROGRAM;
    }

    private static boolean isHtml(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("html");
    }
}
