package org.boai.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts events at the end of the log. Who appends holds the head of the chain until the transaction
 * ends, so this is the last that a transaction does.
 */
@ApplicationScoped
class Chain {
    private static final String TAKE_HEAD = "select position, hash from audit_head for update";

    private static final String APPEND =
            """
            with appended as (
                insert into audit_event
                    (id, at, actor_id, actor, action, document_id, detail, hash)
                select * from unnest(
                    ?::bigint[], ?::text[]::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                    ?::jsonb[], ?::text[]))
            update audit_head set position = ?, hash = ?
            """;

    private final DataSource database;
    private final ObjectMapper json;

    Chain(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An event's place in the chain. */
    private record Link(long place, String hash, Entry entry) {}

    /** The end of the chain. */
    private record Head(long position, String hash) {
        Link next(Entry entry) {
            return new Link(position + 1, ChainHash.of(hash, position + 1, entry), entry);
        }
    }

    void append(List<Entry> entries) throws SQLException {
        try (var connection = database.getConnection()) {
            var head = takeHead(connection);
            var links = new ArrayList<Link>(entries.size());
            for (var entry : entries) {
                var link = head.next(entry);
                links.add(link);
                head = new Head(link.place(), link.hash());
            }
            write(connection, links, head);
        }
    }

    private static Head takeHead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_HEAD);
                var rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("The head of the audit log is lost");
            }
            return new Head(rows.getLong(1), rows.getString(2));
        }
    }

    private void write(Connection connection, List<Link> links, Head head) throws SQLException {
        try (var append = connection.prepareStatement(APPEND)) {
            append.setArray(1, column(connection, links, "bigint", Link::place));
            append.setArray(
                    2, column(connection, links, "text", link -> link.entry().at().toString()));
            append.setArray(3, column(connection, links, "uuid", link -> link.entry().actorId()));
            append.setArray(4, column(connection, links, "text", link -> link.entry().actor()));
            append.setArray(5, column(connection, links, "text", link -> link.entry().action()));
            append.setArray(
                    6, column(connection, links, "uuid", link -> link.entry().documentId()));
            append.setArray(7, column(connection, links, "jsonb", link -> written(link.entry())));
            append.setArray(8, column(connection, links, "text", Link::hash));
            append.setLong(9, head.position());
            append.setString(10, head.hash());
            append.executeUpdate();
        }
    }

    private static Array column(
            Connection connection,
            List<Link> links,
            String type,
            Function<Link, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, links.stream().map(value).toArray());
    }

    private String written(Entry entry) {
        try {
            return json.writeValueAsString(entry.detail());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every map of strings can be written", e);
        }
    }
}
