package org.boai.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import org.boai.audit.Act;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.editing.EditingRights;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.people.RightsChanged;
import org.boai.workflow.PersonId;

/**
 * Ends links that could not be made any more: when the document is marked as sensitive, and when
 * whoever made them loses the right to share it (PUB-03). In the transaction of the act.
 */
@ApplicationScoped
class EndLinks {
    private static final Bilingual SENSITIVE =
            new Bilingual(
                    "文稿已认定为敏感稿，这个链接不是终审人员建的。",
                    "The document was marked as sensitive, and the link was not made by a final reviewer.");

    private static final Bilingual RIGHTS =
            new Bilingual(
                    "建这个链接的人不再有权分享这篇文稿。",
                    "Whoever made the link may not share this document any more.");

    private final EditingRights rights;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    EndLinks(EditingRights rights, People people, Audit audit, Clock clock) {
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    void whenMarked(@Observes Act act) {
        if (!act.action().equals("mark-sensitive")) {
            return;
        }
        var document = Document.get(act.document());
        for (var link : PreviewLink.openOf(act.document(), clock.instant())) {
            if (maker(link).filter(one -> mayShare(one, document)).isEmpty()) {
                end(act.actor(), link, SENSITIVE);
            }
        }
    }

    void whenRightsChanged(@Observes RightsChanged change) {
        for (var link : PreviewLink.openOf(change.now().id(), clock.instant())) {
            if (!mayShare(change.now(), Document.get(new DocumentId(link.documentId)))) {
                end(change.by(), link, RIGHTS);
            }
        }
    }

    private Optional<Actor> maker(PreviewLink link) {
        return Optional.ofNullable(link.personId).map(PersonId::new).flatMap(people::withId);
    }

    private boolean mayShare(Actor maker, Document document) {
        return rights.mayWrite(maker, document.kind) && SharePreview.mayShare(maker, document);
    }

    private void end(Actor by, PreviewLink link, Bilingual why) {
        link.end(by, clock.instant());
        var detail = new HashMap<>(Audit.reason(why));
        detail.put("edition", Integer.toString(Edition.<Edition>findById(link.editionId).number));
        audit.record(by, "revoke-preview", new DocumentId(link.documentId), detail);
    }
}
