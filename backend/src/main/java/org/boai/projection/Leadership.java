package org.boai.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.boai.document.Sha256;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who may write one target: holds a PostgreSQL advisory lock on a connection of its own, so that a
 * node that dies, or loses its connection, gives it up at once.
 */
final class Leadership implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final int CHECK_SECONDS = 2;

    private final DatabaseLogin login;
    private final long key;
    private @Nullable Connection connection;

    Leadership(DatabaseLogin login, String target) {
        this.login = login;
        this.key =
                ByteBuffer.wrap(Sha256.digest().digest(target.getBytes(StandardCharsets.UTF_8)))
                        .getLong();
    }

    /** Where and as whom to connect. */
    record DatabaseLogin(String url, String user, String password) {}

    /** Whether this node leads now; tries to become leader when nobody is. */
    synchronized boolean isHeld() {
        try {
            if (connection != null && connection.isValid(CHECK_SECONDS)) {
                return true;
            }
            close();
            return acquire();
        } catch (SQLException e) {
            LOG.warnf("Leadership cannot be settled now: %s", e.getMessage());
            close();
            return false;
        }
    }

    private boolean acquire() throws SQLException {
        var fresh = DriverManager.getConnection(login.url(), login.user(), login.password());
        try (var statement = fresh.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    connection = fresh;
                    return true;
                }
            }
        }
        fresh.close();
        return false;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debugf("The connection was gone already: %s", e.getMessage());
            }
            connection = null;
        }
    }
}
