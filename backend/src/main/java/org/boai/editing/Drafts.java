package org.boai.editing;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.boai.content.Content;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PersonId;
import org.boai.workflow.PublicState;
import org.jspecify.annotations.Nullable;

/** The documents as the desk sees them. */
@ApplicationScoped
public class Drafts {
    private static final int MAX_LINES = 101;
    private static final int MAX_PLANNED = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String LISTED =
            """
            from Document d
            where d.trashedAt is null and (?1 is null or d.kind = ?1) and (?2 is null or d.stage = ?2)
            and (cast(?3 as Instant) is null or d.updatedAt < ?3 or (d.updatedAt = ?3 and d.id < ?4))
            and locate(?5, lower(d.title)) > 0
            and (?6 = true or d.createdBy = ?7 or exists
                 (select 1 from WorkingCopy copy join copy.writers writer
                  where copy.documentId = d.id and writer = ?7))
            and (?8 = true or d.publicState = NEVER or exists
                 (select 1 from WorkingCopy copy join copy.writers changed
                  where copy.documentId = d.id))
            order by d.updatedAt desc, d.id desc
            """;

    private static final String AMONG =
            """
            from Document d
            where d.id in ?1 and d.trashedAt is null
            and (?2 is null or d.kind = ?2) and (?3 is null or d.stage = ?3)
            and (?4 = true or d.createdBy = ?5 or exists
                 (select 1 from WorkingCopy copy join copy.writers writer
                  where copy.documentId = d.id and writer = ?5))
            and (?6 = '' or locate(?6, lower(d.title)) = 0)
            """;

    private static final String CHANGED =
            """
            select distinct copy.documentId from WorkingCopy copy join copy.writers changed
            where copy.documentId in ?1
            """;

    private final EntityManager database;

    Drafts(EntityManager database) {
        this.database = database;
    }

    /**
     * One line of the document list.
     *
     * @param untouched whether the draft is still what was published last
     * @param returned why the draft has to be changed, or null
     * @param reference the request that allows sensitive material, empty while there is none
     * @param expiry null when no withdrawal is planned
     * @param trashed null when it is not in the trash
     * @param urgent null when it does not go by the emergency lane
     */
    public record Line(
            DocumentId id,
            Address address,
            String title,
            DraftStage stage,
            PublicState publicState,
            @Nullable Instant scheduledAt,
            Instant updatedAt,
            boolean untouched,
            @Nullable Returned returned,
            boolean sensitive,
            String reference,
            @Nullable Urgent urgent,
            @Nullable Trashed trashed,
            @Nullable Expiry expiry) {
        static Line of(Document document, boolean changed) {
            return new Line(
                    document.documentId(),
                    document.address(),
                    document.title,
                    document.stage,
                    document.publicState,
                    document.scheduledAt,
                    document.updatedAt,
                    document.publicState != PublicState.NEVER && !changed,
                    document.returnedBy == null
                            ? null
                            : new Returned(document.returnedBy, document.returnedBecause),
                    document.sensitive,
                    document.reference().orElse(""),
                    document.urgentSince == null
                            ? null
                            : new Urgent(document.urgentSince, document.urgentBecause),
                    document.trashedAt == null
                            ? null
                            : new Trashed(document.trashedBy, document.trashedAt),
                    document.expiresAt == null
                            ? null
                            : new Expiry(document.expiresAt, document.expiryReason));
        }
    }

    /** Since when it goes by the emergency lane, and why (PUB-04). */
    public record Urgent(Instant since, String because) {}

    /** When it is withdrawn by itself, and what readers will be told. */
    public record Expiry(Instant at, String reason) {}

    /** Who put it into the trash, and when. */
    public record Trashed(String by, Instant at) {}

    /** A reviewer's name, and what they ask to be changed. */
    public record Returned(String by, String because) {}

    /** A document with its working copy. */
    public record Draft(
            Line line,
            ContentId contentId,
            long revision,
            Content content,
            String changeNote,
            UUID updatedBy) {}

    /**
     * Which lines to list; null means any.
     *
     * @param title text that the title holds, in any case
     * @param writer who began the document or changed its present draft
     * @param untouchedToo whether drafts count that are still what was published last
     * @param before where the previous page ended
     * @param limit 1 to 101: a page of 100 and one line more, to see whether another follows
     */
    public record Query(
            @Nullable Kind kind,
            @Nullable DraftStage stage,
            @Nullable String title,
            @Nullable PersonId writer,
            boolean untouchedToo,
            @Nullable Position before,
            int limit) {
        public Query(
                @Nullable Kind kind,
                @Nullable DraftStage stage,
                @Nullable Position before,
                int limit) {
            this(kind, stage, null, null, true, before, limit);
        }
    }

    /** Where a page of the list ended. */
    public record Position(Instant updatedAt, UUID id) {}

    /** Lines, latest change first. */
    @Transactional
    public List<Line> list(Query query) {
        var before = query.before();
        var documents =
                Document.<Document>find(
                                LISTED,
                                query.kind(),
                                query.stage(),
                                before == null ? null : before.updatedAt(),
                                before == null ? null : before.id(),
                                query.title() == null ? "" : query.title().toLowerCase(Locale.ROOT),
                                query.writer() == null,
                                query.writer() == null ? NOBODY : query.writer().value(),
                                query.untouchedToo())
                        .page(Page.ofSize(Math.clamp(query.limit(), 1, MAX_LINES)))
                        .list();
        return lines(documents);
    }

    /**
     * What goes public or is withdrawn by itself in a span of time.
     *
     * @param to not included
     */
    @Transactional
    public List<Line> planned(Instant from, Instant to) {
        return Document.<Document>find(
                        """
                        trashedAt is null and (scheduledAt >= ?1 and scheduledAt < ?2
                            or expiresAt >= ?1 and expiresAt < ?2)
                        order by least(scheduledAt, expiresAt), id
                        """,
                        from,
                        to)
                .page(Page.ofSize(MAX_PLANNED))
                .stream()
                .map(document -> Line.of(document, true))
                .toList();
    }

    /** What is in the trash, put there last at the head, at most 100. */
    @Transactional
    public List<Line> trash() {
        var documents =
                Document.<Document>find("trashedAt is not null order by trashedAt desc, id")
                        .page(Page.ofSize(MAX_LINES - 1))
                        .list();
        return lines(documents);
    }

    /**
     * Those of these documents that fit but for their titles, in the same order.
     *
     * @param query its title, if any, must not be in the lines; where a page began does not matter
     */
    @Transactional
    public List<Line> among(List<DocumentId> documents, Query query) {
        var found =
                Document.<Document>find(
                                AMONG,
                                documents.stream().map(DocumentId::value).toList(),
                                query.kind(),
                                query.stage(),
                                query.writer() == null,
                                query.writer() == null ? NOBODY : query.writer().value(),
                                query.title() == null ? "" : query.title().toLowerCase(Locale.ROOT))
                        .list();
        return lines(found).stream()
                .sorted(Comparator.comparingInt(line -> documents.indexOf(line.id())))
                .limit(Math.clamp(query.limit(), 1, MAX_LINES))
                .toList();
    }

    /** The lines of these documents in the same order; those that are not there are left out. */
    @Transactional
    public List<Line> these(List<DocumentId> documents) {
        var found =
                Document.<Document>list(
                        "id in ?1", documents.stream().map(DocumentId::value).toList());
        return lines(found).stream()
                .sorted(Comparator.comparingInt(line -> documents.indexOf(line.id())))
                .toList();
    }

    private List<Line> lines(List<Document> documents) {
        var changed =
                Set.copyOf(
                        database.createQuery(CHANGED, UUID.class)
                                .setParameter(1, documents.stream().map(one -> one.id).toList())
                                .getResultList());
        return documents.stream()
                .map(document -> Line.of(document, changed.contains(document.id)))
                .toList();
    }

    /**
     * @throws Refused {@code not-found}
     */
    @Transactional
    public Draft get(DocumentId id) {
        return draft(Document.get(id));
    }

    /** The document whose draft has this address, or empty. */
    @Transactional
    public Optional<Draft> at(Address address) {
        return Document.<Document>find(
                        "kind = ?1 and locale = ?2 and slug = ?3",
                        address.kind(),
                        address.locale(),
                        address.slug().value())
                .firstResultOptional()
                .map(Drafts::draft);
    }

    private static Draft draft(Document document) {
        var copy = WorkingCopy.of(document);
        return new Draft(
                Line.of(document, !copy.writers.isEmpty()),
                document.content(),
                copy.revision,
                copy.content,
                copy.changeNote,
                copy.updatedBy);
    }
}
