package org.boai.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.boai.content.Assets;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.PressRelease;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Writes the live tables and the nudges in one go. The documents are locked by the caller. */
@ApplicationScoped
class PutLiveItem {
    private static final String UPSERT =
            """
            insert into live_item (document_id, content_id, kind, locale, slug, version, state,
                                   title, dated_at, event_id, body)
            select * from unnest(
                cast(:documents as uuid[]), cast(:contents as uuid[]), cast(:kinds as text[]),
                cast(:locales as text[]), cast(:slugs as text[]), cast(:versions as bigint[]),
                cast(:states as text[]), cast(:titles as text[]), cast(:dates as timestamptz[]),
                cast(:events as text[]), cast(:bodies as json[]))
            on conflict (document_id) do update
            set slug = excluded.slug, version = excluded.version, state = excluded.state,
                title = excluded.title, dated_at = excluded.dated_at, event_id = excluded.event_id,
                body = excluded.body
            where live_item.version < excluded.version
            """;

    private static final List<String> CLEAR_RELATED =
            List.of(
                    "delete from live_topic where document_id = any (cast(:documents as uuid[]))",
                    "delete from live_asset where document_id = any (cast(:documents as uuid[]))",
                    "delete from live_redirect where document_id = any (cast(:documents as uuid[]))");

    private static final String TOPICS =
            """
            insert into live_topic (topic, document_id, kind, locale, dated_at)
            select filed.topic, item.document_id, item.kind, item.locale, item.dated_at
            from unnest(cast(:keys as text[]), cast(:documents as uuid[])) filed (topic, document_id)
            join live_item item on item.document_id = filed.document_id
            """;

    private static final String ASSETS =
            """
            insert into live_asset (sha256, document_id, media_type, bytes, crc32)
            select asset.sha256, used.document_id, asset.media_type, asset.bytes, asset.crc32
            from unnest(cast(:keys as text[]), cast(:documents as uuid[])) used (sha256, document_id)
            join asset on asset.sha256 = used.sha256
            """;

    private static final String REDIRECTS =
            """
            insert into live_redirect (kind, locale, slug, document_id)
            select item.kind, item.locale, former.slug, item.document_id
            from unnest(cast(:keys as text[]), cast(:documents as uuid[])) former (slug, document_id)
            join live_item item on item.document_id = former.document_id
            """;

    private static final String COUNT =
            """
            update live_counter set value = value + 1 where kind = any (cast(:kinds as text[]))
            """;

    private final EntityManager database;
    private final Outbox outbox;

    PutLiveItem(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** The next version of a live item. */
    long nextVersion() {
        return nextVersions(1).getFirst();
    }

    /** The next versions of as many live items, rising. */
    @SuppressWarnings("unchecked")
    List<Long> nextVersions(int count) {
        return database.createNativeQuery(
                        "select nextval('live_version') from generate_series(1, :count)",
                        Long.class)
                .setParameter("count", count)
                .getResultList();
    }

    /** Slugs that this document was public under, other than the one given. */
    @SuppressWarnings("unchecked")
    List<Slug> formerSlugs(DocumentId document, Slug now) {
        List<String> slugs =
                database.createNativeQuery(
                                """
                                select slug from live_redirect
                                where document_id = :document and slug <> :now
                                union
                                select slug from live_item
                                where document_id = :document and slug <> :now
                                order by slug
                                """,
                                String.class)
                        .setParameter("document", document.value())
                        .setParameter("now", now.value())
                        .getResultList();
        return slugs.stream().map(Slug::new).toList();
    }

    void publish(Published item) {
        put(List.of(item));
        outbox.enqueue(nudges(List.of(item)));
    }

    /** One of many sets, as an import publishes them. */
    void publishMany(List<Published> items) {
        put(items);
        outbox.enqueueToGather(nudges(items));
    }

    private void put(List<Published> items) {
        upsert(items);
        var topics = new Related();
        var assets = new Related();
        for (var item : items) {
            item.content().topics().forEach(topic -> topics.add(topic.value(), item));
            Assets.hashesOf(item.content()).forEach(hash -> assets.add(hash.hex(), item));
        }
        insert(TOPICS, topics);
        insert(ASSETS, assets);
    }

    void withdraw(Withdrawn item) {
        upsert(List.of(item));
        outbox.enqueue(nudges(List.of(item)));
    }

    private void upsert(List<? extends LiveItem> items) {
        database.flush();
        var documents = column(items, UUID.class, item -> item.document().value());
        for (var clear : CLEAR_RELATED) {
            database.createNativeQuery(clear).setParameter("documents", documents).executeUpdate();
        }
        var kinds = column(items, String.class, item -> item.address().kind().name());
        database.createNativeQuery(UPSERT)
                .setParameter("documents", documents)
                .setParameter("contents", column(items, UUID.class, i -> i.contentId().value()))
                .setParameter("kinds", kinds)
                .setParameter(
                        "locales", column(items, String.class, i -> i.address().locale().name()))
                .setParameter("slugs", column(items, String.class, i -> i.address().slug().value()))
                .setParameter("versions", column(items, Long.class, LiveItem::version))
                .setParameter("states", column(items, String.class, PutLiveItem::state))
                .setParameter("titles", column(items, String.class, PutLiveItem::title))
                .setParameter("dates", column(items, String.class, PutLiveItem::datedAt))
                .setParameter("events", column(items, String.class, PutLiveItem::event))
                .setParameter("bodies", column(items, String.class, PutLiveItem::json))
                .executeUpdate();
        var former = new Related();
        items.forEach(item -> item.formerSlugs().forEach(slug -> former.add(slug.value(), item)));
        insert(REDIRECTS, former);
        database.createNativeQuery(COUNT).setParameter("kinds", kinds).executeUpdate();
    }

    private static List<Outbox.Nudge> nudges(List<? extends LiveItem> items) {
        return items.stream()
                .map(item -> new Outbox.Nudge(item.document(), item.version()))
                .toList();
    }

    private void insert(String sql, Related related) {
        if (!related.keys.isEmpty()) {
            database.createNativeQuery(sql)
                    .setParameter("keys", related.keys.toArray(String[]::new))
                    .setParameter("documents", related.documents.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /** Rows of a table that hangs on the live items. */
    private static final class Related {
        private final List<String> keys = new ArrayList<>();
        private final List<UUID> documents = new ArrayList<>();

        void add(String key, LiveItem item) {
            keys.add(key);
            documents.add(item.document().value());
        }
    }

    private interface Column<T> {
        @Nullable T of(LiveItem item);
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] column(List<? extends LiveItem> items, Class<T> type, Column<T> column) {
        var values = (T[]) Array.newInstance(type, items.size());
        for (int at = 0; at < values.length; at++) {
            values[at] = column.of(items.get(at));
        }
        return values;
    }

    private static String state(LiveItem item) {
        return switch (item) {
            case Published _ -> "PUBLISHED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }

    private static String title(LiveItem item) {
        return switch (item) {
            case Published published -> published.content().title();
            case Withdrawn withdrawn -> withdrawn.title();
        };
    }

    private static String datedAt(LiveItem item) {
        return switch (item) {
            case Published published -> published.datedAt().toString();
            case Withdrawn withdrawn -> withdrawn.withdrawnAt().toString();
        };
    }

    private static @Nullable String event(LiveItem item) {
        return item instanceof Published published ? eventOf(published.content()) : null;
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
