package org.boai.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database as its owner, who may do what the application may not. */
public final class OwnerDatabase {
    private OwnerDatabase() {}

    public static Connection open() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("BOAI_DB_URL", String.class),
                "boai_owner",
                config.getValue("BOAI_DB_OWNER_PASSWORD", String.class));
    }

    public static void run(String... statements) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    public static long number(String sql) throws SQLException {
        try (var connection = open();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of all rows. */
    public static List<String> texts(String sql) throws SQLException {
        try (var connection = open();
                var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
