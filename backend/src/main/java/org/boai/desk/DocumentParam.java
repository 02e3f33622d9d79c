package org.boai.desk;

import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** The document that an address names. */
public final class DocumentParam {
    /** Addresses of one document; {@code new} and the like are no identities. */
    public static final String PATH = "/admin/documents/{id: [0-9a-f-]{36}}";

    private DocumentParam() {}

    /**
     * @throws Refused {@code not-found} when it is no identity at all
     */
    public static DocumentId of(String text) {
        try {
            return DocumentId.of(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(new Refusal.NotFound(new Bilingual("文稿", "this document")));
        }
    }
}
