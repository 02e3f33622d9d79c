package org.boai.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.boai.audit.Audit;
import org.boai.content.Assets;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.language.Bilingual;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.people.People;
import org.boai.people.Secret;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** What the holder of a link may see: the one edition that it is for, and the files of that. */
@ApplicationScoped
class SharedPreviews {
    private final People people;
    private final Audit audit;
    private final Clock clock;

    SharedPreviews(People people, Audit audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param until when the link ends
     */
    record Shown(Published item, Instant until) {}

    /**
     * The edition as its page would say it. The first look is an event of the document.
     *
     * @throws Refused {@code not-found}, {@code link-ended}
     */
    @Transactional
    Shown show(Secret secret) {
        var link = open(secret);
        PreviewLink.getEntityManager().refresh(link, LockModeType.PESSIMISTIC_WRITE);
        var edition = Edition.<Edition>findById(link.editionId);
        if (link.opened == 0) {
            audit.record(
                    Audit.SYSTEM,
                    "open-preview",
                    new DocumentId(link.documentId),
                    Map.of("edition", Integer.toString(edition.number)));
        }
        link.opened++;
        link.openedAt = clock.instant();
        return new Shown(
                item(Document.get(new DocumentId(link.documentId)), edition), link.expiresAt);
    }

    /**
     * @throws Refused {@code not-found} also for a file that the edition does not show, {@code
     *     link-ended}
     */
    @Transactional
    void requireFile(Secret secret, Sha256 file) {
        var edition = Edition.<Edition>findById(open(secret).editionId);
        if (!Assets.hashesOf(edition.content).contains(file)) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这个文件", "this file")));
        }
    }

    private PreviewLink open(Secret secret) {
        var link =
                PreviewLink.with(secret)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual(
                                                                "这个预览链接", "this preview link"))));
        if (link.revokedAt != null) {
            throw new Refused(
                    new Refusal.LinkEnded(
                            new Bilingual(
                                    "这个预览链接已被收回。需要的话，请向发给您链接的人再要一个。",
                                    "This preview link was taken back. If you need it, ask whoever sent it to you for another.")));
        }
        if (!link.isOpen(clock.instant())
                || Document.get(new DocumentId(link.documentId)).trashedAt != null) {
            throw new Refused(
                    new Refusal.LinkEnded(
                            new Bilingual(
                                    "这个预览链接已过期。需要的话，请向发给您链接的人再要一个。",
                                    "This preview link has expired. If you need it, ask whoever sent it to you for another.")));
        }
        return link;
    }

    private Published item(Document document, Edition edition) {
        return new Published(
                document.documentId(),
                document.content(),
                document.address(),
                0,
                List.of(),
                edition.content,
                edition.number,
                edition.hash(),
                edition.createdAt,
                edition.createdAt,
                List.of(),
                new Origin.Reviewed(people.nameOf(edition.author()).orElse(""), List.of()));
    }
}
