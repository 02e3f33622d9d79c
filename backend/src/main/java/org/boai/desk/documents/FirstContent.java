package org.boai.desk.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Kind;

/** The content of a document that was just begun: a kind and a title. */
final class FirstContent {
    private FirstContent() {}

    static Content of(Kind kind, String title) {
        var json = ContentJson.mapper().createObjectNode();
        json.put("type", kind.code()).put("title", title);
        try {
            return ContentJson.read(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every kind accepts an incomplete draft", e);
        }
    }
}
