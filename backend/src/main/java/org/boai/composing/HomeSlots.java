package org.boai.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;

/** What stands on the home pages by choice, and what could. */
@ApplicationScoped
public class HomeSlots {
    /** How many documents are offered at a time. */
    public static final int OFFERED = 100;

    /** The place of the lead; those after it stand beside it. */
    public static final int LEAD = 0;

    private static final String CHOSEN =
            """
            select slot.place, item.document_id, item.kind, item.title, item.dated_at,
                   item.state = 'PUBLISHED'
            from home_slot slot join live_item item on item.document_id = slot.document_id
            where slot.locale = :locale order by slot.place
            """;

    private static final String LIVE =
            """
            select document_id, kind, title, dated_at from live_item
            where state = 'PUBLISHED' and locale = :locale
              and (:title = '' or strpos(lower(title), lower(:title)) > 0)
            order by dated_at desc, document_id limit :most
            """;

    private final EntityManager database;

    HomeSlots(EntityManager database) {
        this.database = database;
    }

    /** A document that can be put on a home page. */
    public record Offer(DocumentId document, Kind kind, String title, Instant datedAt) {}

    /**
     * @param place {@link #LEAD}, or from 1 on beside it
     * @param live false while it is withdrawn, and something newer stands in its place
     */
    public record Chosen(int place, Offer offer, boolean live) {}

    /**
     * @param revision raised by every change
     */
    public record Composed(long revision, List<Chosen> chosen) {
        public Optional<Chosen> at(int place) {
            return chosen.stream().filter(one -> one.place() == place).findFirst();
        }
    }

    @Transactional
    public Composed of(ContentLocale locale) {
        return new Composed(revision(locale), chosen(locale));
    }

    private long revision(ContentLocale locale) {
        return (Long)
                database.createNativeQuery(
                                "select revision from home_page where locale = :locale", Long.class)
                        .setParameter("locale", locale.name())
                        .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Chosen> chosen(ContentLocale locale) {
        List<Tuple> rows =
                database.createNativeQuery(CHOSEN, Tuple.class)
                        .setParameter("locale", locale.name())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Chosen(
                                        row.get(0, Integer.class),
                                        offer(row, 1),
                                        row.get(5, Boolean.class)))
                .toList();
    }

    /**
     * What is live in a language, the newest first.
     *
     * @param title what its title has in it, or empty for all
     */
    @SuppressWarnings("unchecked")
    @Transactional
    public List<Offer> live(ContentLocale locale, String title) {
        List<Tuple> rows =
                database.createNativeQuery(LIVE, Tuple.class)
                        .setParameter("locale", locale.name())
                        .setParameter("title", title)
                        .setParameter("most", OFFERED)
                        .getResultList();
        return rows.stream().map(row -> offer(row, 0)).toList();
    }

    private static Offer offer(Tuple row, int from) {
        return new Offer(
                new DocumentId(row.get(from, UUID.class)),
                Kind.valueOf(row.get(from + 1, String.class)),
                row.get(from + 2, String.class),
                row.get(from + 3, Instant.class));
    }
}
