package org.boai.manage;

import java.util.UUID;
import java.util.regex.Pattern;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Document ids in addresses. */
final class Ids {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /**
     * @throws Refused {@code invalid-input} when the text is not a UUID
     */
    static DocumentId document(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw invalid(
                    "id",
                    new Bilingual(
                            "文稿编号须是 UUID，从文稿列表的 id 取得。",
                            "The id of a document is a UUID; take it from the id in the list of documents."));
        }
        return new DocumentId(UUID.fromString(text));
    }

    static Refused invalid(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
