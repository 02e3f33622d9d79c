package org.boai.bundling;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * @param failedBecause why it was not published at its time, or null when it did not fail
     */
    public record Line(
            UUID id,
            String title,
            List<DocumentId> documents,
            @Nullable Instant scheduledAt,
            @Nullable Instant publishedAt,
            @Nullable Bilingual failedBecause) {
        static Line of(Bundle bundle) {
            return new Line(
                    bundle.id,
                    bundle.title,
                    bundle.documents.stream().map(DocumentId::new).toList(),
                    bundle.scheduledAt,
                    bundle.publishedAt,
                    why(bundle));
        }
    }

    /**
     * One that is to go public by itself, or was and did not.
     *
     * @param at when it is to, or was to
     * @param failedBecause null as long as it is still to
     */
    public record Plan(UUID id, String title, Instant at, @Nullable Bilingual failedBecause) {}

    private static @Nullable Bilingual why(Bundle bundle) {
        return bundle.failedBecause == null
                ? null
                : new Bilingual(bundle.failedBecause, bundle.failedBecauseEn);
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

    /** What bundles are called; those that are not there are left out. */
    @Transactional
    public Map<UUID, String> titles(Collection<UUID> bundles) {
        return Bundle.<Bundle>find("id in ?1", bundles).stream()
                .collect(Collectors.toMap(bundle -> bundle.id, bundle -> bundle.title));
    }

    /**
     * Those that go public by themselves in a span of time, and those that were to and failed.
     *
     * @param to not included
     */
    @Transactional
    public List<Plan> planned(Instant from, Instant to) {
        return plans(
                Bundle.find(
                        """
                        scheduledAt >= ?1 and scheduledAt < ?2 or failedAt >= ?1 and failedAt < ?2
                        order by coalesce(scheduledAt, failedAt), id
                        """,
                        from,
                        to),
                MOST);
    }

    /** Those that go public by themselves, the next one first. */
    @Transactional
    public List<Plan> next(int most) {
        return plans(Bundle.find("scheduledAt is not null order by scheduledAt, id"), most);
    }

    /** Those that failed, hold documents still and have no other time, the latest first. */
    @Transactional
    public List<Plan> failed(int most) {
        return plans(
                Bundle.find(
                        """
                        failedAt is not null and documents is not empty
                        order by failedAt desc, id
                        """),
                most);
    }

    /** Asks for no documents, so that all are one statement. */
    private static List<Plan> plans(PanacheQuery<Bundle> found, int most) {
        return found.page(0, most).stream()
                .map(
                        bundle ->
                                new Plan(
                                        bundle.id,
                                        bundle.title,
                                        bundle.scheduledAt == null
                                                ? bundle.failedAt
                                                : bundle.scheduledAt,
                                        why(bundle)))
                .toList();
    }
}
