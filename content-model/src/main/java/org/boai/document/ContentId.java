package org.boai.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity shared by the translations of one document. */
public record ContentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentId {}

    /**
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static ContentId of(String text) {
        return new ContentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
