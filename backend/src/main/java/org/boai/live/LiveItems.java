package org.boai.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;

/**
 * The live items, read as {@code boai_public}: a draft cannot be reached from here by construction.
 */
@ApplicationScoped
public class LiveItems {
    private static final String UNREADABLE = "已发布的内容读不出来 (a live item cannot be read)";

    private final AgroalDataSource database;

    LiveItems(@DataSource("public") AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Live items, and those that this build cannot read, as when a newer one wrote them.
     *
     * @param last the greatest document id of both
     */
    public record Found(List<LiveItem> items, List<Unreadable> unreadable, Optional<UUID> last) {}

    /** A live item that is there and cannot be read. */
    public record Unreadable(DocumentId document, long version, String why) {}

    /** A topic with its names. */
    public record TopicName(Slug slug, String zh, String en) {}

    public Optional<LiveItem> find(DocumentId document) {
        return query(
                        "select body from live_item where document_id = ?",
                        statement -> statement.setObject(1, document.value()),
                        LiveItems::item)
                .stream()
                .findFirst();
    }

    /** Those of the documents that are, or were, public. */
    public Found find(Collection<DocumentId> documents) {
        var ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return found(
                """
                select body, document_id, version from live_item
                where document_id = any (?) order by document_id
                """,
                statement ->
                        statement.setArray(
                                1, statement.getConnection().createArrayOf("uuid", ids)));
    }

    public Optional<LiveItem> at(Address address) {
        return query(
                        "select body from live_item where kind = ? and locale = ? and slug = ?",
                        statement -> bind(statement, address),
                        LiveItems::item)
                .stream()
                .findFirst();
    }

    /** Where a document that was public at this address is now. */
    public Optional<Address> movedFrom(Address address) {
        return query(
                        """
                        select item.kind, item.locale, item.slug from live_redirect moved
                        join live_item item on item.document_id = moved.document_id
                        where moved.kind = ? and moved.locale = ? and moved.slug = ?
                        """,
                        statement -> bind(statement, address),
                        LiveItems::address)
                .stream()
                .findFirst();
    }

    /**
     * Up to {@code limit} items after a document id, in the order of ids: to walk through all of
     * them.
     */
    public Found after(UUID document, int limit) {
        return found(
                """
                select body, document_id, version from live_item
                where document_id > ? order by document_id limit ?
                """,
                statement -> {
                    statement.setObject(1, document);
                    statement.setInt(2, limit);
                });
    }

    private Found found(String sql, Binder binder) {
        var items = new ArrayList<LiveItem>();
        var unreadable = new ArrayList<Unreadable>();
        var ids =
                query(
                        sql,
                        binder,
                        row -> {
                            var id = row.getObject(2, UUID.class);
                            try {
                                items.add(read(row.getString(1)));
                            } catch (JsonProcessingException e) {
                                unreadable.add(
                                        new Unreadable(
                                                new DocumentId(id),
                                                row.getLong(3),
                                                UNREADABLE + ": " + e.getOriginalMessage()));
                            }
                            return id;
                        });
        return new Found(
                items, unreadable, ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast()));
    }

    public List<TopicName> topics() {
        return query(
                "select slug, name_zh, name_en from live_topic_name order by position, slug",
                _ -> {},
                row ->
                        new TopicName(
                                new Slug(row.getString(1)), row.getString(2), row.getString(3)));
    }

    /** Binds the parameters of a statement. */
    @FunctionalInterface
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a query on the live tables.
     *
     * @throws LiveTablesUnavailable when the database does not answer it
     */
    public <T> List<T> query(String sql, Binder binder, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new LiveTablesUnavailable(e);
        }
    }

    private static void bind(PreparedStatement statement, Address address) throws SQLException {
        statement.setString(1, address.kind().name());
        statement.setString(2, address.locale().name());
        statement.setString(3, address.slug().value());
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                Kind.valueOf(row.getString(1)),
                ContentLocale.valueOf(row.getString(2)),
                new Slug(row.getString(3)));
    }

    private static LiveItem item(ResultSet row) throws SQLException {
        try {
            return read(row.getString(1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(UNREADABLE, e);
        }
    }

    private static LiveItem read(String json) throws JsonProcessingException {
        return ContentJson.mapper().readValue(json, LiveItem.class);
    }
}
