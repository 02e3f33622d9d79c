package org.boai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.boai.liveitem.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a withdrawn item (RFC 9457), so that nobody goes on quoting it (PUB-11).
 *
 * @param detail the reason that the society gives to the public
 * @param itemTitle what the withdrawn text was called
 * @param replacement path of what should be read instead, when there is something
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WithdrawnProblem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String itemTitle,
        Instant withdrawnAt,
        @Nullable String replacement) {
    static WithdrawnProblem of(Withdrawn item) {
        var instead = item.replacement();
        return new WithdrawnProblem(
                "about:blank",
                "Gone",
                410,
                "withdrawn",
                item.reason(),
                item.title(),
                item.withdrawnAt(),
                instead == null ? null : instead.value());
    }
}
