package org.boai.operations;

import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The form that the body of a request has; whoever sends none, or another, is told.
 *
 * @param example JSON with what stands in its places
 */
record BodyForm(Bilingual example) {

    /**
     * @param body null when the request had none, or the JSON null
     * @throws Refused {@code invalid-input}
     */
    <T> T required(@Nullable T body) {
        if (body == null) {
            throw refused("body");
        }
        return body;
    }

    Refused refused(String field) {
        return new Refused(
                new Refusal.InvalidInput(
                        field, new Bilingual("请求须是 %s。", "The request must be %s.").with(example)));
    }
}
