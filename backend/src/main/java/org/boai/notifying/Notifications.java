package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** What a person was told. */
@ApplicationScoped
public class Notifications {
    /** More are not counted. */
    public static final int MOST_UNREAD = 99;

    private static final Duration KEPT = Duration.ofDays(180);
    private static final Bilingual NOTHING = new Bilingual("", "");

    private final EditingRights rights;
    private final Clock clock;

    Notifications(EditingRights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param document what it is about, or null
     * @param bundle what it is about when it is about no document, else null
     * @param detail a {@link Task} where the person is to do something, else why; may be empty, and
     *     is for a bundle that failed when the person may not read drafts: it names them
     */
    public record Line(
            long id,
            NotificationKind kind,
            @Nullable DocumentId document,
            @Nullable UUID bundle,
            Bilingual detail,
            Instant at,
            boolean unread) {
        private static Line of(Notification one, boolean reads) {
            return new Line(
                    one.id,
                    one.kind,
                    one.documentId == null ? null : new DocumentId(one.documentId),
                    one.bundleId,
                    one.kind == NotificationKind.BUNDLE_MISSED && !reads
                            ? NOTHING
                            : new Bilingual(
                                    one.detail, one.detailEn == null ? one.detail : one.detailEn),
                    one.createdAt,
                    one.readAt == null);
        }
    }

    /**
     * Latest first.
     *
     * @param before the id of the last line of the page before, or {@link Long#MAX_VALUE}
     */
    @Transactional
    public List<Line> of(Actor actor, long before, int most) {
        var reads = rights.mayRead(actor);
        return Notification.<Notification>find(
                        "personId = ?1 and id < ?2 order by id desc", actor.id().value(), before)
                .page(0, most)
                .stream()
                .map(one -> Line.of(one, reads))
                .toList();
    }

    /** How many were not read yet, at most {@link #MOST_UNREAD}. */
    @Transactional
    public int unread(Actor actor) {
        var unread = Notification.count("personId = ?1 and readAt is null", actor.id().value());
        return (int) Math.min(MOST_UNREAD, unread);
    }

    /**
     * All up to one that was on the page; those that were read half a year ago are forgotten.
     *
     * @param last the id of the first line of the page
     */
    @Transactional
    public void read(Actor actor, long last) {
        Notification.update(
                "readAt = ?1 where personId = ?2 and id <= ?3 and readAt is null",
                clock.instant(),
                actor.id().value(),
                last);
        Notification.delete(
                "personId = ?1 and readAt < ?2", actor.id().value(), clock.instant().minus(KEPT));
    }
}
