package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.SitePath;

/** Between the content ids that texts refer to each other by and the addresses that people know. */
@ApplicationScoped
public class DocumentNames {

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
        return Document.<Document>find("contentId = ?1 order by locale desc", content.value())
                .firstResultOptional()
                .map(document -> document.address().path());
    }
}
