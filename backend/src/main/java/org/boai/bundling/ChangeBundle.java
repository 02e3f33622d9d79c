package org.boai.bundling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;

/** Makes bundles, and says which documents belong to them. */
@ApplicationScoped
public class ChangeBundle {
    private static final int MAX_TITLE = 120;
    private static final int MAX_DOCUMENTS = 50;

    private final EditingRights rights;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    ChangeBundle(EditingRights rights, Drafts drafts, Audit audit, Clock clock) {
        this.rights = rights;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param title for the desk, 1 to 120 characters
     * @throws Refused {@code forbidden}, {@code invalid-input}
     */
    @Transactional
    public UUID create(Actor actor, String title) {
        rights.requireWriting(actor, Kind.CAMPAIGN);
        if (title.isBlank() || title.length() > MAX_TITLE) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "title",
                            new Bilingual(
                                    "请给发布包起个名字，1–120 个字符。",
                                    "Give the bundle a name of 1 to 120 characters.")));
        }
        var bundle = new Bundle();
        bundle.id = UUID.randomUUID();
        bundle.title = VisibleText.line("title", title);
        bundle.documents = new ArrayList<>();
        bundle.createdBy = actor.id().value();
        bundle.createdAt = clock.instant();
        bundle.persist();
        audit.record(actor, "create-bundle", Map.of("bundle", bundle.title));
        return bundle.id;
    }

    /**
     * @throws Refused {@code not-found}, {@code forbidden}, {@code wrong-state} once it is
     *     published, {@code invalid-input} when the document is in an open bundle, or there are 50
     */
    @Transactional
    public void add(Actor actor, UUID id, DocumentId document) {
        var bundle = Bundle.lockOpen(id, new Bilingual("加入文稿", "add documents"));
        var line = drafts.get(document).line();
        rights.requireWriting(actor, line.address().kind());
        var open = Bundle.count("publishedAt is null and ?1 member of documents", document.value());
        if (open > 0 || bundle.documents.size() >= MAX_DOCUMENTS) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "document",
                            new Bilingual(
                                    "这篇文稿已在一个发布包里，或者这一包已满 50 篇。",
                                    "The document is in a bundle already, or this bundle has 50 documents and is full.")));
        }
        bundle.documents.add(document.value());
        audit.record(actor, "bundle-add", document, Map.of("bundle", bundle.title));
    }

    /**
     * @throws Refused {@code not-found}, also when it is not in the bundle, {@code forbidden},
     *     {@code wrong-state}
     */
    @Transactional
    public void remove(Actor actor, UUID id, DocumentId document) {
        var bundle = Bundle.lockOpen(id, new Bilingual("移出文稿", "take documents out"));
        rights.requireWriting(actor, drafts.get(document).line().address().kind());
        if (!bundle.documents.remove(document.value())) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual("发布包里的这篇文稿", "this document in the bundle")));
        }
        audit.record(actor, "bundle-remove", document, Map.of("bundle", bundle.title));
    }
}
