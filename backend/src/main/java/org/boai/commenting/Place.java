package org.boai.commenting;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.boai.content.Content;
import org.boai.content.diff.Whereabouts;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Where in a content a comment stands.
 *
 * @param field a component of the content, for example {@code body}
 * @param at index of an entry of a list, from 0; null for the field as a whole
 */
public record Place(String field, @Nullable Integer at) {

    public boolean isAt(String field, @Nullable Integer at) {
        return this.field.equals(field) && Objects.equals(this.at, at);
    }

    /**
     * What stands there, in the stored form; null for a field as a whole.
     *
     * @throws Refused {@code invalid-input} when the content has no such place
     */
    @Nullable JsonNode in(Content content) {
        var known =
                Arrays.stream(content.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(field::equals);
        var entries = known ? Whereabouts.entries(content, field) : null;
        if (entries == null || (at != null && (at < 0 || at >= entries.size()))) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "field",
                            new Bilingual(
                                    "文稿里没有这一处。请刷新页面后再写批注。",
                                    "The document has no such place. Refresh the page and comment again.")));
        }
        return at == null ? null : entries.get(at);
    }
}
