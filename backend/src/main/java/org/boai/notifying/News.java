package org.boai.notifying;

import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;

/**
 * Something to tell people of.
 *
 * @param detail the name of a {@link Task}, or why; may be empty
 */
record News(NotificationKind kind, Subject about, Bilingual detail) {

    /** What it is about. */
    sealed interface Subject {
        /** A document. */
        record OfDocument(DocumentId id) implements Subject {}

        /** A bundle of documents. */
        record OfBundle(UUID id) implements Subject {}

        /** Where the desk shows it, below {@code /admin/}. */
        default String path() {
            return switch (this) {
                case OfDocument(var id) -> "documents/" + id;
                case OfBundle(var id) -> "bundles/" + id;
            };
        }
    }

    static News of(NotificationKind kind, DocumentId document) {
        return of(kind, document, "");
    }

    /** With a detail that is no text of ours: what a person typed, or a name. */
    static News of(NotificationKind kind, DocumentId document, String detail) {
        return new News(kind, new Subject.OfDocument(document), new Bilingual(detail, detail));
    }
}
