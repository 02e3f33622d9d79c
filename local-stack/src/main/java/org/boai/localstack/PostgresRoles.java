package org.boai.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The three roles of the backend and the database that their owner may fill. */
final class PostgresRoles {
    private PostgresRoles() {}

    /**
     * Makes what is missing and sets the passwords, so that an interrupted first start is
     * completed.
     */
    static void ensure(Connection superuser, Secrets secrets) throws SQLException {
        for (var role : List.of(Secrets.OWNER, Secrets.APP, Secrets.PUBLIC)) {
            if (!exists(superuser, "select from pg_roles where rolname = ?", role)) {
                run(superuser, "select format('create role %I login', ?::text)", role);
            }
            run(
                    superuser,
                    "select format('alter role %I password %L', ?::text, ?::text)",
                    role,
                    secrets.of(role));
        }
        if (!exists(superuser, "select from pg_database where datname = ?", "boai")) {
            run(
                    superuser,
                    "select format('create database boai owner %I', ?::text)",
                    Secrets.OWNER);
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /**
     * Roles and passwords can't be parameters, so PostgreSQL itself quotes them into the command.
     */
    private static void run(Connection connection, String format, String... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(format)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery();
                    var command = connection.createStatement()) {
                rows.next();
                command.execute(rows.getString(1));
            }
        }
    }
}
