package org.boai.content.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The texts of a content that people read, each whole: what the spans of a paragraph say is one
 * text, at the place of the paragraph's text.
 */
final class Texts {
    /** Names of fields that hold codes and addresses. */
    private static final Set<String> NOT_READ =
            Set.of("type", "sha256", "mediaType", "href", "url", "sourceUrl", "marks", "id");

    private static final String SPANS = "text";

    private Texts() {}

    /**
     * @param content the stored form
     * @param reader takes the place, as a JSON pointer (RFC 6901), and the text
     */
    static void of(JsonNode content, BiConsumer<String, String> reader) {
        read("", content, reader);
    }

    private static void read(String where, JsonNode value, BiConsumer<String, String> reader) {
        if (value.isTextual()) {
            reader.accept(where, value.textValue());
        } else if (value.isArray()) {
            for (var at = 0; at < value.size(); at++) {
                read(where + "/" + at, value.get(at), reader);
            }
        } else if (value.isObject()) {
            value.properties()
                    .forEach(
                            field ->
                                    field(
                                            where + "/" + field.getKey(),
                                            field.getKey(),
                                            field.getValue(),
                                            reader));
        }
    }

    private static void field(
            String where, String name, JsonNode value, BiConsumer<String, String> reader) {
        if (name.equals(SPANS) && value.isArray()) {
            var joined = new StringBuilder();
            value.forEach(span -> joined.append(span.path(SPANS).asText()));
            reader.accept(where, joined.toString());
        } else if (!NOT_READ.contains(name)) {
            read(where, value, reader);
        }
    }
}
