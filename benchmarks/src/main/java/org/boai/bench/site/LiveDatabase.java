package org.boai.bench.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.boai.content.ContentJson;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.localstack.Engine;
import org.boai.localstack.LocalStack;

/** A PostgreSQL of its own with the product's tables, of which only what is public is filled. */
final class LiveDatabase implements AutoCloseable {
    private static final int BATCH = 1000;

    private final LocalStack stack;
    private final Connection owner;

    private LiveDatabase(LocalStack stack, Connection owner) {
        this.stack = stack;
        this.owner = owner;
    }

    /**
     * @param data where the database is kept
     * @param migrations the folder of the product's migrations
     */
    static LiveDatabase start(Path data, Path migrations) throws IOException, SQLException {
        var stack = LocalStack.start(data, Set.of(Engine.POSTGRES));
        var environment = stack.environment();
        var owner =
                DriverManager.getConnection(
                        environment.get("BOAI_DB_URL"),
                        "boai_owner",
                        environment.get("BOAI_DB_OWNER_PASSWORD"));
        var database = new LiveDatabase(stack, owner);
        database.migrate(migrations);
        return database;
    }

    /** How another process finds it. */
    Map<String, String> environment() {
        return stack.environment();
    }

    /** Makes the articles from one number up to another public. */
    void publish(int from, int to) throws SQLException {
        owner.setAutoCommit(false);
        try (var insert =
                owner.prepareStatement(
                        """
                        insert into live_item (document_id, content_id, kind, locale, slug, version,
                                               state, title, dated_at, body)
                        values (?, ?, 'ARTICLE', 'ZH_CN', ?, ?, 'PUBLISHED', ?, now(), ?::json)
                        """)) {
            for (int number = from; number < to; number++) {
                var item = SiteCorpus.article(number);
                insert.setObject(1, item.document().value());
                insert.setObject(2, item.contentId().value());
                insert.setString(3, item.address().slug().value());
                insert.setLong(4, item.version());
                insert.setString(5, item.content().title());
                insert.setString(6, json(item));
                insert.addBatch();
                if (number % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        owner.commit();
        owner.setAutoCommit(true);
        execute("vacuum analyze live_item");
    }

    /** Publishes another version of an article and commits it. */
    static void replace(Connection connection, Published item) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "update live_item set version = ?, title = ?, body = ?::json"
                                + " where document_id = ?")) {
            update.setLong(1, item.version());
            update.setString(2, item.content().title());
            update.setString(3, json(item));
            update.setObject(4, item.document().value());
            update.executeUpdate();
        }
    }

    private void migrate(Path migrations) throws IOException, SQLException {
        // The migrations take a right from this table of the tool that runs them in production.
        execute("create table flyway_schema_history (version text)");
        try (var files = Files.list(migrations)) {
            for (var file : files.sorted().toList()) {
                execute(Files.readString(file));
            }
        }
        // The documents behind the live items are not what is measured.
        execute("alter table live_item drop constraint live_item_document_id_fkey");
        execute(
                "insert into topic (slug, name_zh, name_en, position) select 'topic-' || n, '专题' ||"
                        + " n, 'Topic ' || n, n from generate_series(0, "
                        + (SiteCorpus.TOPICS - 1)
                        + ") n");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String json(LiveItem item) {
        try {
            return ContentJson.mapper().writerFor(LiveItem.class).writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        stack.close();
    }
}
