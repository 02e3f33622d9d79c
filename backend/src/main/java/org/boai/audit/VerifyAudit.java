package org.boai.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Computes the chain of the audit log again, and finds the first event that does not fit. */
@ApplicationScoped
public class VerifyAudit {
    private static final int ROWS_AT_A_TIME = 2000;
    private static final int LONGEST_SECONDS = 1800;

    private static final String HEAD = "select position, hash from audit_head";
    private static final String EVENTS =
            """
            select id, at, actor_id, actor, action, document_id, detail, hash
            from audit_event order by id
            """;

    private final DataSource database;
    private final ObjectMapper json;

    VerifyAudit(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A place in the chain with its hash, as somebody noted it down. Kept elsewhere, it shows that
     * the log was not written anew as a whole.
     */
    public record Noted(long place, String hash) {}

    /** What was found. */
    public sealed interface Verdict {
        /**
         * Every event is as it was written.
         *
         * @param last the end of the chain, to be noted down
         */
        record Intact(Noted last) implements Verdict {}

        /**
         * @param place the first event that does not fit
         */
        record Broken(long place, Fault fault) implements Verdict {}
    }

    /** What is wrong at a place. */
    public enum Fault {
        /** The event, or its hash, is not what was written. */
        CHANGED,
        /** There is no such event, but a later one. */
        MISSING,
        /** The events from here to the end of the chain are gone. */
        CUT_OFF,
        /** The event was not written by the application. */
        ADDED,
        /** The event is not the one that was noted down. */
        NOT_AS_NOTED
    }

    /**
     * Reads every event, from one moment, without holding up those who write.
     *
     * @param noted what the chain must hold, or null
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Verdict now(@Nullable Noted noted) throws SQLException {
        try (var connection = database.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            return verdict(connection, noted);
        }
    }

    private Verdict verdict(Connection connection, @Nullable Noted noted) throws SQLException {
        var walk = new ChainWalk(head(connection), noted);
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var event = new Noted(rows.getLong("id"), rows.getString("hash"));
                    var broken = walk.next(event, entry(rows));
                    if (broken.isPresent()) {
                        return broken.get();
                    }
                }
            }
        }
        return walk.end();
    }

    /** Without a head nothing may be there: whatever is was added. */
    private static Noted head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD);
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? new Noted(rows.getLong(1), rows.getString(2))
                    : new Noted(0, ChainHash.START);
        }
    }

    private Optional<Entry> entry(ResultSet row) throws SQLException {
        var detail = detail(row.getString("detail"));
        return detail.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Entry(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getObject("actor_id", UUID.class),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getObject("document_id", UUID.class),
                                detail.get()));
    }

    private Optional<Map<String, String>> detail(String text) {
        try {
            return Optional.of(json.readValue(text, new TypeReference<>() {}));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
