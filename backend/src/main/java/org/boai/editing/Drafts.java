package org.boai.editing;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String LISTED =
            """
            from Document d
            where (?1 is null or d.kind = ?1) and (?2 is null or d.stage = ?2)
            and (cast(?3 as Instant) is null or d.updatedAt < ?3 or (d.updatedAt = ?3 and d.id < ?4))
            and locate(?5, lower(d.title)) > 0
            and (?6 = true or d.createdBy = ?7 or exists
                 (select 1 from WorkingCopy copy join copy.writers writer
                  where copy.documentId = d.id and writer = ?7))
            order by d.updatedAt desc, d.id desc
            """;

    /** One line of the document list. */
    public record Line(
            DocumentId id,
            Address address,
            String title,
            DraftStage stage,
            PublicState publicState,
            @Nullable Instant scheduledAt,
            Instant updatedAt) {
        static Line of(Document document) {
            return new Line(
                    document.documentId(),
                    document.address(),
                    document.title,
                    document.stage,
                    document.publicState,
                    document.scheduledAt,
                    document.updatedAt);
        }
    }

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
     * @param before where the previous page ended
     * @param limit 1 to 101: a page of 100 and one line more, to see whether another follows
     */
    public record Query(
            @Nullable Kind kind,
            @Nullable DraftStage stage,
            @Nullable String title,
            @Nullable PersonId writer,
            @Nullable Position before,
            int limit) {
        public Query(
                @Nullable Kind kind,
                @Nullable DraftStage stage,
                @Nullable Position before,
                int limit) {
            this(kind, stage, null, null, before, limit);
        }
    }

    /** Where a page of the list ended. */
    public record Position(Instant updatedAt, UUID id) {}

    /** Lines, latest change first. */
    @Transactional
    public List<Line> list(Query query) {
        var before = query.before();
        return Document.<Document>find(
                        LISTED,
                        query.kind(),
                        query.stage(),
                        before == null ? null : before.updatedAt(),
                        before == null ? null : before.id(),
                        query.title() == null ? "" : query.title().toLowerCase(Locale.ROOT),
                        query.writer() == null,
                        query.writer() == null ? NOBODY : query.writer().value())
                .page(Page.ofSize(Math.clamp(query.limit(), 1, MAX_LINES)))
                .stream()
                .map(Line::of)
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
                Line.of(document),
                document.content(),
                copy.revision,
                copy.content,
                copy.changeNote,
                copy.updatedBy);
    }
}
