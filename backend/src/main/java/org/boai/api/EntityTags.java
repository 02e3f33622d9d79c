package org.boai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, 8.8.3), made without looking at a body. */
@ApplicationScoped
class EntityTags {
    private static final int BYTES = 16;

    private final BuildId build;

    EntityTags(BuildId build) {
        this.build = build;
    }

    /**
     * The tag of an answer, with its quotes.
     *
     * @param versions of all data that the answer is made of
     * @param query what was asked, in its canonical form
     */
    String of(String versions, String query, ContentCoding coding) {
        var all = String.join("\n", build.value(), versions, query, coding.name());
        var digest = Sha256.digest().digest(all.getBytes(StandardCharsets.UTF_8));
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        return '"' + text.substring(0, BYTES * 4 / 3) + '"';
    }

    /**
     * Whether a client has the tagged answer already (RFC 9110, 13.1.2).
     *
     * @param ifNoneMatch the header, or null
     */
    static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var one : ifNoneMatch.split(",")) {
            var bare = one.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
