package org.boai.desk.form;

import java.util.List;
import java.util.Optional;
import org.boai.content.AssetRef;
import org.boai.desk.form.Shape.Option;
import org.boai.document.ContentId;
import org.boai.document.Sha256;

/** What a form refers to by name: other documents, uploaded files, topics. */
public interface References {
    /** The document of an address or content id as people type it. */
    Optional<ContentId> document(String typed);

    /** How people name a document: its address, or its content id when it is gone. */
    String name(ContentId document);

    /** What the server knows of an uploaded file. */
    Optional<AssetRef> asset(Sha256 hash);

    /** The managed topics, by slug. */
    List<Topic> topics();

    /** A topic on the page. */
    record Topic(String slug, String name) {
        Option option() {
            return Option.named(slug, name);
        }
    }
}
