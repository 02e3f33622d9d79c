package org.boai.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.boai.document.Address;
import org.boai.live.LiveItems;
import org.jspecify.annotations.Nullable;

/** Reads for the API as {@code boai_public}: what an ETag needs without bodies, and the bodies. */
@ApplicationScoped
class PublicItems {
    /** A page is cut short before its bodies as JSON text pass this many bytes. */
    private static final int PAGE_BYTES = 2_000_000;

    private static final String LIST_STATE =
            """
            select counter.value || '.' || topics.value
            from live_counter counter cross join live_counter topics
            where counter.kind = ? and topics.kind = 'TOPIC'
            """;

    private static final String ITEM_STATE =
            """
            select item.state, item.version || '.' || topics.value
            from live_item item cross join live_counter topics
            where item.kind = ? and item.locale = ? and item.slug = ? and topics.kind = 'TOPIC'
            """;

    private static final String BY_DATE =
            """
            select item.document_id, item.content_id, item.slug, item.version, item.dated_at,
                   %s as body, %s as topics
            from live_item item
            where kind = ? and locale = ? and state = 'PUBLISHED'
              and dated_at >= ? and dated_at <= ? and (dated_at < ? or document_id > ?)
            order by dated_at desc, document_id limit ?
            """;

    private static final String BY_TOPIC =
            """
            select item.document_id, item.content_id, item.slug, item.version, filed.dated_at,
                   %s as body, %s as topics
            from live_topic filed join live_item item on item.document_id = filed.document_id
            where filed.kind = ? and filed.locale = ? and item.state = 'PUBLISHED'
              and filed.dated_at >= ? and filed.dated_at <= ?
              and (filed.dated_at < ? or filed.document_id > ?) and filed.topic = ?
            order by filed.dated_at desc, filed.document_id limit ?
            """;

    /** Counters and rows come from one statement, and so from one moment. */
    private static final String PAGE =
            """
            select counter.value || '.' || topics.value, page.document_id, page.content_id,
                   page.slug, page.version, page.dated_at, page.body, page.topics,
                   page.candidates
            from live_counter counter cross join live_counter topics
            left join lateral (
                select found.*, count(*) over () as candidates,
                       row_number() over down as place,
                       coalesce(sum(octet_length(body)) over down, 0) as bytes
                from (%s) found
                window down as (order by dated_at desc, document_id
                                rows unbounded preceding)) page
            on page.place = 1 or page.bytes <= ?
            where counter.kind = ? and topics.kind = 'TOPIC'
            order by page.dated_at desc, page.document_id
            """;

    private static final String ITEM =
            """
            select item.version || '.' || topics.value, item.document_id, item.content_id,
                   item.slug, item.version, item.dated_at, %s, %s
            from live_item item cross join live_counter topics
            where item.kind = ? and item.locale = ? and item.slug = ? and item.state = 'PUBLISHED'
              and topics.kind = 'TOPIC'
            """;

    private final LiveItems live;

    PublicItems(LiveItems live) {
        this.live = live;
    }

    /** What stands at an address: whether it can be read, and the versions its ETag is made of. */
    record Standing(boolean published, String versions) {}

    /**
     * One item as it was read.
     *
     * @param body JSON of the members asked for, or null when columns suffice
     * @param topics JSON of its topics, or null
     */
    record Row(
            UUID document,
            UUID contentId,
            String slug,
            long version,
            Instant datedAt,
            @Nullable String body,
            @Nullable String topics) {}

    /** One item with the versions of the same moment. */
    record Found(String versions, Row row) {}

    /** A page of a list with the versions of the same moment. */
    record Page(String versions, List<Row> rows, boolean more) {}

    /** The versions that the ETag of a list is made of; reads two rows and no item. */
    String versions(ListQuery query) {
        return live.query(
                        LIST_STATE,
                        statement -> statement.setString(1, query.kind().name()),
                        row -> row.getString(1))
                .getFirst();
    }

    /** What stands at an address; reads no body. */
    Optional<Standing> standing(Address address) {
        return live
                .query(
                        ITEM_STATE,
                        statement -> bind(statement, address),
                        row -> new Standing(row.getString(1).equals("PUBLISHED"), row.getString(2)))
                .stream()
                .findFirst();
    }

    Optional<Found> find(ItemQuery query) {
        var sql =
                ITEM.formatted(
                        SelectedColumns.body(query.fields()),
                        SelectedColumns.topics(query.fields(), query.address().locale()));
        return live
                .query(
                        sql,
                        statement -> bind(statement, query.address()),
                        row -> new Found(row.getString(1), row(row)))
                .stream()
                .findFirst();
    }

    Page page(ListQuery query) {
        var candidatesFrom = query.topic().isPresent() ? BY_TOPIC : BY_DATE;
        var sql =
                PAGE.formatted(
                        candidatesFrom.formatted(
                                SelectedColumns.body(query.fields()),
                                SelectedColumns.topics(query.fields(), query.locale())));
        var versions = new ArrayList<String>();
        var candidates = new ArrayList<Integer>();
        var rows =
                live.query(
                        sql,
                        statement -> bind(statement, query),
                        row -> {
                            versions.add(row.getString(1));
                            candidates.add(row.getInt(9));
                            return row.getObject(2) == null
                                    ? Optional.<Row>empty()
                                    : Optional.of(row(row));
                        });
        var items = rows.stream().flatMap(Optional::stream).limit(query.limit()).toList();
        return new Page(versions.getFirst(), items, candidates.getFirst() > items.size());
    }

    private static void bind(PreparedStatement statement, ListQuery query) throws SQLException {
        int at = 0;
        statement.setString(++at, query.kind().name());
        statement.setString(++at, query.locale().name());
        statement.setObject(++at, query.from().atOffset(ZoneOffset.UTC));
        statement.setObject(++at, query.end().at().atOffset(ZoneOffset.UTC));
        statement.setObject(++at, query.end().at().atOffset(ZoneOffset.UTC));
        statement.setObject(++at, query.end().key());
        if (query.topic().isPresent()) {
            statement.setString(++at, query.topic().get().value());
        }
        statement.setInt(++at, query.limit() + 1);
        statement.setInt(++at, PAGE_BYTES);
        statement.setString(++at, query.kind().name());
    }

    private static void bind(PreparedStatement statement, Address address) throws SQLException {
        statement.setString(1, address.kind().name());
        statement.setString(2, address.locale().name());
        statement.setString(3, address.slug().value());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8));
    }
}
