package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.SitePath;

/** Between the content ids that texts refer to each other by and the addresses that people know. */
@ApplicationScoped
public class DocumentNames {

    private static final int MAX_FOUND = 20;
    private static final int MAX_DOCUMENTS = 200;

    /** A content as people know it. */
    public record Named(ContentId id, String title, SitePath path) {
        static Named of(Document document) {
            return new Named(document.content(), document.title, document.address().path());
        }
    }

    /** Up to 20 contents whose titles hold a text, latest change first. */
    @Transactional
    public List<Named> titled(String text) {
        return Document.<Document>find(
                        "trashedAt is null and locate(?1, lower(title)) > 0 order by updatedAt desc, id",
                        text.toLowerCase(Locale.ROOT))
                .page(0, MAX_FOUND)
                .stream()
                .map(Named::of)
                .toList();
    }

    /** Up to 200 documents whose titles hold a text, latest change first. */
    @Transactional
    public List<DocumentId> documentsTitled(String text) {
        return Document.<Document>find(
                        "locate(?1, lower(title)) > 0 order by updatedAt desc, id",
                        text.toLowerCase(Locale.ROOT))
                .page(0, MAX_DOCUMENTS)
                .stream()
                .map(Document::documentId)
                .toList();
    }

    /** The titles of the drafts of documents; those that are not there are left out. */
    @Transactional
    public Map<DocumentId, String> titles(Collection<DocumentId> documents) {
        return Document.<Document>find(
                        "id in ?1", documents.stream().map(DocumentId::value).toList())
                .stream()
                .collect(Collectors.toMap(Document::documentId, document -> document.title));
    }

    /** A content by its identity, in Chinese when there is a choice. */
    @Transactional
    public Optional<Named> named(ContentId content) {
        return Document.<Document>find("contentId = ?1 order by locale desc", content.value())
                .firstResultOptional()
                .map(Named::of);
    }

    /** The content at an address of a present draft. */
    @Transactional
    public Optional<ContentId> at(Address address) {
        return Document.<Document>find(
                        "kind = ?1 and locale = ?2 and slug = ?3",
                        address.kind(),
                        address.locale(),
                        address.slug().value())
                .firstResultOptional()
                .map(Document::content);
    }

    /** Where a content is read, in Chinese when there is a choice. */
    @Transactional
    public Optional<SitePath> of(ContentId content) {
        return named(content).map(Named::path);
    }
}
