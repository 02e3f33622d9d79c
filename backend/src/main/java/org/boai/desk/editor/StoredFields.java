package org.boai.desk.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.boai.content.ContentJson;
import org.boai.desk.form.FormValues;
import org.boai.editing.Drafts;

/** The form of a stored draft as an editor keeps it: what it began with. */
final class StoredFields {
    private static final String BODY = "/body";

    private StoredFields() {}

    /** A JSON object of the fields with their texts; the body is one field. */
    static String of(Drafts.Draft draft, FormValues fields) {
        try {
            return ContentJson.mapper()
                    .writeValueAsString(
                            values(draft, fields)
                                    .with(
                                            Map.of(
                                                    Sent.SLUG,
                                                    List.of(draft.line().address().slug().value()),
                                                    Sent.CHANGE_NOTE,
                                                    List.of(draft.changeNote())))
                                    .toMap());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written", e);
        }
    }

    /** The fields of the content, of which the body is one. */
    static FormValues values(Drafts.Draft draft, FormValues fields) {
        var body = ContentJson.tree(draft.content()).path(BODY.substring(1)).toString();
        return fields.without(BODY).with(Map.of(BODY, List.of(body.isEmpty() ? "[]" : body)));
    }
}
