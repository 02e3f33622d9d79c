package org.boai.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.boai.document.DocumentId;
import org.boai.workflow.PersonId;
import org.jspecify.annotations.Nullable;

/** The log as it is searched, latest event first. */
@ApplicationScoped
public class AuditLog {
    private final EntityManager database;

    AuditLog(EntityManager database) {
        this.database = database;
    }

    /** Whose acts to find. */
    public sealed interface Who {
        /** Those of a person. */
        record Person(PersonId id) implements Who {}

        /** Those of nobody: the clock's and the command line's. */
        record Nobody() implements Who {}
    }

    /**
     * Which events to find; null means any.
     *
     * @param documents an empty list finds nothing
     * @param from the first instant
     * @param until the first instant that is too late
     * @param before where the previous page ended
     */
    public record Query(
            @Nullable Who who,
            @Nullable String action,
            @Nullable List<DocumentId> documents,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Position before) {
        /** The same after where a page ended. */
        public Query after(AuditEvent last) {
            return new Query(who, action, documents, from, until, new Position(last.at, last.id));
        }
    }

    /** Where a page ended. */
    public record Position(Instant at, long place) {}

    /**
     * @param most at least 1
     */
    @Transactional
    public List<AuditEvent> find(Query query, int most) {
        var builder = database.getCriteriaBuilder();
        var criteria = builder.createQuery(AuditEvent.class);
        var event = criteria.from(AuditEvent.class);
        criteria.select(event)
                .where(conditions(query, builder, event).toArray(Predicate[]::new))
                .orderBy(builder.desc(event.get("at")), builder.desc(event.get("id")));
        return database.createQuery(criteria).setMaxResults(most).getResultList();
    }

    private static List<Predicate> conditions(
            Query query, CriteriaBuilder builder, Root<AuditEvent> event) {
        var all = new ArrayList<Predicate>();
        if (query.who() != null) {
            all.add(
                    switch (query.who()) {
                        case Who.Person(var id) -> builder.equal(event.get("actorId"), id.value());
                        case Who.Nobody() -> builder.isNull(event.get("actorId"));
                    });
        }
        if (query.action() != null) {
            all.add(builder.equal(event.get("action"), query.action()));
        }
        if (query.documents() != null) {
            all.add(
                    event.get("documentId")
                            .in(query.documents().stream().map(DocumentId::value).toList()));
        }
        if (query.from() != null) {
            all.add(builder.greaterThanOrEqualTo(event.get("at"), query.from()));
        }
        if (query.until() != null) {
            all.add(builder.lessThan(event.get("at"), query.until()));
        }
        if (query.before() != null) {
            all.add(before(query.before(), builder, event));
        }
        return all;
    }

    private static Predicate before(
            Position position, CriteriaBuilder builder, Root<AuditEvent> event) {
        return builder.and(
                builder.lessThanOrEqualTo(event.get("at"), position.at()),
                builder.or(
                        builder.lessThan(event.get("at"), position.at()),
                        builder.lessThan(event.get("id"), position.place())));
    }
}
