package org.boai.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.refusal.Refused;

/**
 * Begins a new document with the text of another. References to documents and files are kept, the
 * slug is its own, and no sign-off comes along. Who wrote the text there counts as its writer here
 * too (PUB-01). A copied campaign keeps its structure, but no theme, numbers or dates (CAL-05).
 */
@ApplicationScoped
public class DuplicateDocument {
    private static final String SUFFIX = "（副本）";
    private static final String CUT = "……";

    /** What belongs to one year of a campaign. */
    private static final List<String> OF_THE_YEAR =
            List.of(
                    "day",
                    "theme",
                    "startsOn",
                    "endsOn",
                    "results",
                    "riskApprovalNo",
                    "fundraising");

    private final EditingRights rights;
    private final CreateDocument create;
    private final Audit audit;

    DuplicateDocument(EditingRights rights, CreateDocument create, Audit audit) {
        this.rights = rights;
        this.create = create;
        this.audit = audit;
    }

    /**
     * @return the new document
     * @throws Refused {@code not-found}, {@code forbidden} unless the source may be read and the
     *     kind be written, {@code wrong-state} for one in the trash
     */
    @Transactional
    public DocumentId as(Actor actor, DocumentId source) {
        rights.requireReading(actor);
        var document = Document.lock(source);
        var copy = WorkingCopy.of(document);
        var id =
                create.as(
                        actor,
                        new CreateDocument.NewDocument(
                                new ContentId(UUID.randomUUID()),
                                new Address(document.kind, document.locale, FreshSlug.made()),
                                renamed(copy.content)));
        var fresh = WorkingCopy.of(Document.get(id));
        fresh.writers.addAll(copy.writers);
        Edition.<Edition>find("documentId = ?1 order by number desc", document.id)
                .firstResultOptional()
                .ifPresent(last -> fresh.writers.addAll(last.writers));
        audit.record(actor, "duplicate", id, Map.of("from", source.toString()));
        return id;
    }

    /** With the mark of a copy also where the title leaves no room for it. */
    private static String titleOfCopy(String title) {
        int room = Content.MAX_TITLE - SUFFIX.length();
        return title.codePointCount(0, title.length()) <= room
                ? title + SUFFIX
                : title.substring(0, title.offsetByCodePoints(0, room - CUT.length()))
                        + CUT
                        + SUFFIX;
    }

    private static Content renamed(Content content) {
        var json = (ObjectNode) ContentJson.tree(content);
        json.put("title", titleOfCopy(content.title()));
        if (content instanceof Campaign) {
            json.remove(OF_THE_YEAR);
            json.withArray("/events")
                    .forEach(event -> ((ObjectNode) event).remove(List.of("startsAt", "endsAt")));
        }
        try {
            return ContentJson.read(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft may leave fields out", e);
        }
    }
}
