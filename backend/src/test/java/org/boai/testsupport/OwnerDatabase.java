package org.boai.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The database as its owner, who may do what the application may not. */
public final class OwnerDatabase {
    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private static @Nullable Connection kept;
    private static String keptAddress = "";

    private OwnerDatabase() {}

    /** A connection of the caller's own. */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection(
                setting("BOAI_DB_URL"), "boai_owner", setting("BOAI_DB_OWNER_PASSWORD"));
    }

    /** All of them or none. */
    public static synchronized void run(String... statements) throws SQLException {
        var connection = kept();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    public static synchronized long number(String sql) throws SQLException {
        try (var statement = kept().createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of all rows. */
    public static synchronized List<String> texts(String sql) throws SQLException {
        try (var statement = kept().createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** Opened once, and again where the database is another one or was started anew. */
    private static Connection kept() throws SQLException {
        if (kept == null
                || !keptAddress.equals(setting("BOAI_DB_URL"))
                || !kept.isValid(ANSWERS_WITHIN_SECONDS)) {
            kept = open();
            keptAddress = setting("BOAI_DB_URL");
        }
        return kept;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
