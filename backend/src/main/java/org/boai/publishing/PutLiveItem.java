package org.boai.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.content.Assets;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.PressRelease;
import org.boai.document.Address;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Writes the live tables and the nudges in one go. The document must be locked by the caller. */
@ApplicationScoped
class PutLiveItem {
    private static final String UPSERT =
            """
            insert into live_item (document_id, content_id, kind, locale, slug, version, state,
                                   title, dated_at, event_id, body)
            values (:document, :content, :kind, :locale, :slug, :version, :state,
                    :title, :datedAt, :event, cast(:body as jsonb))
            on conflict (document_id) do update
            set slug = excluded.slug, version = excluded.version, state = excluded.state,
                title = excluded.title, dated_at = excluded.dated_at, event_id = excluded.event_id,
                body = excluded.body
            where live_item.version < excluded.version
            """;

    private final EntityManager database;
    private final Outbox outbox;

    PutLiveItem(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** The next version of a live item. */
    long nextVersion() {
        return (Long)
                database.createNativeQuery("select nextval('live_version')", Long.class)
                        .getSingleResult();
    }

    /** Slugs that this document was public under, other than the one given. */
    @SuppressWarnings("unchecked")
    List<Slug> formerSlugs(DocumentId document, Slug now) {
        List<String> slugs =
                database.createNativeQuery(
                                """
                                select slug from live_redirect where document_id = :document and slug <> :now
                                union
                                select slug from live_item where document_id = :document and slug <> :now
                                order by slug
                                """,
                                String.class)
                        .setParameter("document", document.value())
                        .setParameter("now", now.value())
                        .getResultList();
        return slugs.stream().map(Slug::new).toList();
    }

    void publish(Published item) {
        upsert(item, "PUBLISHED", item.content().title(), item.datedAt(), eventOf(item.content()));
        for (var topic : item.content().topics()) {
            insertRelated(
                    "insert into live_topic (topic, document_id) values (?1, ?2)",
                    topic.value(),
                    item);
        }
        for (var hash : Assets.hashesOf(item.content())) {
            insertRelated(
                    "insert into live_asset (sha256, document_id) values (?1, ?2)",
                    hash.hex(),
                    item);
        }
        announce(item);
    }

    void withdraw(Withdrawn item) {
        upsert(item, "WITHDRAWN", item.title(), item.withdrawnAt(), null);
        announce(item);
    }

    private void upsert(
            LiveItem item, String state, String title, Instant datedAt, @Nullable String event) {
        var address = item.address();
        clearRelated(item.document());
        database.createNativeQuery(UPSERT)
                .setParameter("document", item.document().value())
                .setParameter("content", item.contentId().value())
                .setParameter("kind", address.kind().name())
                .setParameter("locale", address.locale().name())
                .setParameter("slug", address.slug().value())
                .setParameter("version", item.version())
                .setParameter("state", state)
                .setParameter("title", title)
                .setParameter("datedAt", datedAt)
                .setParameter("event", event)
                .setParameter("body", json(item))
                .executeUpdate();
        for (var slug : item.formerSlugs()) {
            redirect(new Address(address.kind(), address.locale(), slug), item.document().value());
        }
    }

    private void clearRelated(DocumentId document) {
        for (var table : RELATED) {
            database.createNativeQuery(table)
                    .setParameter("document", document.value())
                    .executeUpdate();
        }
    }

    private static final List<String> RELATED =
            List.of(
                    "delete from live_topic where document_id = :document",
                    "delete from live_asset where document_id = :document",
                    "delete from live_redirect where document_id = :document");

    private void redirect(Address from, UUID document) {
        database.createNativeQuery(
                        "insert into live_redirect (kind, locale, slug, document_id) values (?1, ?2, ?3, ?4)")
                .setParameter(1, from.kind().name())
                .setParameter(2, from.locale().name())
                .setParameter(3, from.slug().value())
                .setParameter(4, document)
                .executeUpdate();
    }

    private void insertRelated(String sql, String key, LiveItem item) {
        database.createNativeQuery(sql)
                .setParameter(1, key)
                .setParameter(2, item.document().value())
                .executeUpdate();
    }

    private void announce(LiveItem item) {
        database.createNativeQuery("update live_counter set value = value + 1 where kind = :kind")
                .setParameter("kind", item.address().kind().name())
                .executeUpdate();
        outbox.enqueue(List.of(new Outbox.Nudge(item.document(), item.version())));
    }

    private static @Nullable String eventOf(Content content) {
        return content instanceof PressRelease release && release.event() != null
                ? release.event().id().value()
                : null;
    }

    private static String json(LiveItem item) {
        try {
            return ContentJson.mapper().writerFor(LiveItem.class).writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every live item can be written", e);
        }
    }
}
