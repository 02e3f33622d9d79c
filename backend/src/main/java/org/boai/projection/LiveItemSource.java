package org.boai.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.boai.content.ContentJson;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.live.LiveTablesUnavailable;
import org.boai.liveitem.LiveItem;
import org.boai.site.LiveSource;
import org.boai.site.UnreadableItem;
import org.boai.site.index.Composition;
import org.boai.site.index.Entry;
import org.boai.site.index.SiteTopic;

/** Streams what is live to the generator, as {@code boai_public}. Plain JDBC. */
@Singleton
public final class LiveItemSource implements LiveSource {
    /**
     * So many rows are fetched at once, about a megabyte of texts and half of one of outlines:
     * while the database puts more together, the workers must not run out of the last ones.
     */
    private static final int TEXTS = 100;

    private static final int OUTLINES = 500;

    /** A portion has at least so many bytes, unless it is the last. */
    private static final int PORTION = 64 * 1024;

    /** The place of the lead among the slots of a home page. */
    private static final int LEAD = 0;

    private static final ObjectReader ITEMS = ContentJson.readerOfWritten(LiveItem.class);

    private final javax.sql.DataSource database;

    public LiveItemSource(@DataSource("public") javax.sql.DataSource database) {
        this.database = database;
    }

    @Override
    public void each(Consumer<List<Fetched<LiveItem>>> sink) {
        each("select document_id, body from live_item", TEXTS, Row::read, sink);
    }

    @Override
    public void eachEntry(Consumer<List<Fetched<Entry>>> sink) {
        each(
                "select document_id, outline from live_item",
                OUTLINES,
                row -> Entry.of(row.read()),
                sink);
    }

    private <T> void each(
            String query, int atOnce, Function<Row, T> reader, Consumer<List<Fetched<T>>> sink) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(query)) {
                statement.setFetchSize(atOnce);
                try (var rows = statement.executeQuery()) {
                    handOver(rows, reader, sink);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LiveTablesUnavailable(e);
        }
    }

    private static <T> void handOver(
            ResultSet rows, Function<Row, T> reader, Consumer<List<Fetched<T>>> sink)
            throws SQLException {
        var portion = new ArrayList<Fetched<T>>();
        int bytes = 0;
        while (rows.next()) {
            var row = Row.of(rows);
            portion.add(new FetchedRow<>(row, reader));
            bytes += row.json().length;
            if (bytes >= PORTION) {
                sink.accept(portion);
                portion = new ArrayList<>();
                bytes = 0;
            }
        }
        sink.accept(portion);
    }

    @Override
    public Found find(Collection<DocumentId> documents) {
        var ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                select document_id, body from live_item
                                where document_id = any (?)
                                """)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            var items = new HashMap<DocumentId, LiveItem>();
            var unreadable = new HashMap<DocumentId, String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = Row.of(rows);
                    try {
                        items.put(row.document(), row.read());
                    } catch (UnreadableItem e) {
                        unreadable.put(row.document(), e.getMessage());
                    }
                }
            }
            return new Found(items, unreadable);
        } catch (SQLException e) {
            throw new LiveTablesUnavailable(e);
        }
    }

    @Override
    public List<SiteTopic> topics() {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                select slug, name_zh, name_en, position, section, about_zh, about_en
                                from live_topic_name
                                """);
                var rows = statement.executeQuery()) {
            var topics = new ArrayList<SiteTopic>();
            while (rows.next()) {
                topics.add(
                        new SiteTopic(
                                new Slug(rows.getString(1)),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getInt(4),
                                SiteTopic.Section.valueOf(rows.getString(5)),
                                rows.getString(6),
                                rows.getString(7)));
            }
            return topics;
        } catch (SQLException e) {
            throw new LiveTablesUnavailable(e);
        }
    }

    @Override
    public Composition composition() {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                select locale, place, document_id from live_home_slot
                                order by locale, place
                                """);
                var rows = statement.executeQuery()) {
            var leads = new EnumMap<ContentLocale, DocumentId>(ContentLocale.class);
            var featured = new EnumMap<ContentLocale, List<DocumentId>>(ContentLocale.class);
            while (rows.next()) {
                var locale = ContentLocale.valueOf(rows.getString(1));
                var document = new DocumentId(rows.getObject(3, UUID.class));
                if (rows.getInt(2) == LEAD) {
                    leads.put(locale, document);
                } else {
                    featured.computeIfAbsent(locale, _ -> new ArrayList<>()).add(document);
                }
            }
            var homes = new EnumMap<ContentLocale, Composition.Slots>(ContentLocale.class);
            for (var locale : ContentLocale.values()) {
                homes.put(
                        locale,
                        new Composition.Slots(
                                leads.get(locale), featured.getOrDefault(locale, List.of())));
            }
            return new Composition(homes);
        } catch (SQLException e) {
            throw new LiveTablesUnavailable(e);
        }
    }

    private record FetchedRow<T>(Row row, Function<Row, T> reader) implements Fetched<T> {
        @Override
        public DocumentId document() {
            return row.document();
        }

        @Override
        public T read() {
            return reader.apply(row);
        }
    }

    /** A document and its live item, or the outline of it, as it is stored. */
    private record Row(DocumentId document, byte[] json) {
        static Row of(ResultSet rows) throws SQLException {
            return new Row(new DocumentId(rows.getObject(1, UUID.class)), rows.getBytes(2));
        }

        LiveItem read() {
            try {
                return ITEMS.readValue(json);
            } catch (JsonProcessingException e) {
                throw new UnreadableItem(e.getOriginalMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException("Bytes in memory can be read", e);
            }
        }
    }
}
