package org.boai.liveitem;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.Slug;

/** What the public may see of a document now. Written only by publish and withdraw. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Published.class, name = "published"),
    @JsonSubTypes.Type(value = Withdrawn.class, name = "withdrawn")
})
public sealed interface LiveItem permits Published, Withdrawn {
    DocumentId document();

    /** Shared by the translations of the document. */
    ContentId contentId();

    Address address();

    /**
     * Raised by every publish and withdraw of any document; a projection ignores what it has
     * passed.
     */
    long version();

    /** Slugs that the document was public under before; each redirects to its address. */
    List<Slug> formerSlugs();
}
