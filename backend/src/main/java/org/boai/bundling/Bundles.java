package org.boai.bundling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** The bundles as the desk sees them. */
@ApplicationScoped
public class Bundles {
    private static final int MOST = 100;

    /**
     * A bundle.
     *
     * @param failedBecause why it was not published at its time, empty when it did not fail
     */
    public record Line(
            UUID id,
            String title,
            List<DocumentId> documents,
            @Nullable Instant scheduledAt,
            @Nullable Instant publishedAt,
            String failedBecause) {
        static Line of(Bundle bundle) {
            return new Line(
                    bundle.id,
                    bundle.title,
                    bundle.documents.stream().map(DocumentId::new).toList(),
                    bundle.scheduledAt,
                    bundle.publishedAt,
                    bundle.failedBecause == null ? "" : bundle.failedBecause);
        }
    }

    /** Those that are open first, then the latest, at most 100. */
    @Transactional
    public List<Line> all() {
        return Bundle.<Bundle>find(
                        "order by case when publishedAt is null then 0 else 1 end, createdAt desc, id")
                .page(0, MOST)
                .stream()
                .map(Line::of)
                .toList();
    }

    /**
     * @throws Refused {@code not-found}
     */
    @Transactional
    public Line get(UUID id) {
        return Bundle.<Bundle>findByIdOptional(id)
                .map(Line::of)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(new Bilingual("发布包", "this bundle"))));
    }

    /**
     * Those that go public by themselves in a span of time.
     *
     * @param to not included
     */
    @Transactional
    public List<Line> planned(Instant from, Instant to) {
        return Bundle.<Bundle>find(
                        "scheduledAt >= ?1 and scheduledAt < ?2 order by scheduledAt, id", from, to)
                .page(0, MOST)
                .stream()
                .map(Line::of)
                .toList();
    }
}
