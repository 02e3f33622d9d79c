package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.people.People;
import org.boai.refusal.Refused;
import org.boai.reviewing.Reviews;
import org.boai.reviewing.SignOff;
import org.boai.workflow.PersonId;
import org.boai.workflow.ReviewRefusal;

/** Makes an edition what the public sees, in the caller's transaction. The document is locked. */
@ApplicationScoped
class GoLive {
    private final PutLiveItem live;
    private final People people;
    private final Clock clock;

    GoLive(PutLiveItem live, People people, Clock clock) {
        this.live = live;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param address where it is read from now on
     * @throws Refused {@code hash-differs} when the stored content is not what was signed (PUB-02)
     */
    void with(Document document, Edition edition, Address address) {
        if (!ContentJson.hash(edition.content).equals(edition.hash())) {
            throw Reviews.refused(ReviewRefusal.HASH_DIFFERS);
        }
        var now = clock.instant();
        Publication.record(edition, now);
        var publications = Publication.of(document.id);
        var item =
                new Published(
                        document.documentId(),
                        document.content(),
                        address,
                        live.nextVersion(),
                        live.formerSlugs(document.documentId(), address.slug()),
                        edition.content,
                        edition.number,
                        edition.hash(),
                        publications.getFirst().publishedAt,
                        now,
                        changes(publications),
                        origin(edition));
        live.publish(item);
        document.liveEditionId = edition.id;
        document.updatedAt = now;
    }

    /** A later publication of an edition that was public before changes nothing to tell of. */
    private static List<Published.Change> changes(List<Publication> publications) {
        var seen = new HashSet<UUID>();
        seen.add(publications.getFirst().editionId);
        return publications.stream()
                .filter(later -> seen.add(later.editionId))
                .map(later -> new Published.Change(later.publishedAt, later.changeNote))
                .toList()
                .reversed();
    }

    /**
     * What came from an older site keeps its source and date, whoever changed it since (PUB-07).
     */
    private Origin origin(Edition edition) {
        LegacyOrigin legacy = LegacyOrigin.findById(edition.documentId);
        if (legacy == null) {
            return reviewed(edition);
        }
        var imported =
                new Origin.Imported(
                        legacy.importer,
                        legacy.importedAt,
                        legacy.originallyPublishedAt,
                        legacy.source);
        return edition.reason == Edition.Reason.IMPORTED
                ? imported
                : new Origin.Revised(imported, reviewed(edition));
    }

    private Origin.Reviewed reviewed(Edition edition) {
        var credits = new ArrayList<Origin.Credit>();
        for (var signOff : SignOff.of(edition.id)) {
            credits.add(
                    new Origin.Credit(
                            signOff.level,
                            nameOf(new PersonId(signOff.personId)),
                            signOff.signedAt));
        }
        return new Origin.Reviewed(nameOf(edition.author()), credits);
    }

    private String nameOf(PersonId id) {
        return people.nameOf(id).orElseThrow();
    }
}
