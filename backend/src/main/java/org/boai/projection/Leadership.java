package org.boai.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.boai.document.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who may write one target: holds a PostgreSQL advisory lock on a connection of its own, so that a
 * node that dies, or loses its connection, gives it up at once.
 */
public final class Leadership implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final int CHECK_SECONDS = 2;

    private final DatabaseLogin login;
    private final long key;
    private @Nullable Connection connection;

    private Leadership(DatabaseLogin login, String target) {
        this.login = login;
        this.key =
                ByteBuffer.wrap(Sha256.digest().digest(target.getBytes(StandardCharsets.UTF_8)))
                        .getLong();
    }

    /** Where and as whom to connect. */
    private record DatabaseLogin(String url, String user, String password) {}

    /** Stands for leadership of targets with the application's own database login. */
    @ApplicationScoped
    public static class Candidacy {
        private final DatabaseLogin login;

        Candidacy(
                @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
                @ConfigProperty(name = "quarkus.datasource.username") String user,
                @ConfigProperty(name = "quarkus.datasource.password") String password) {
            this.login = new DatabaseLogin(url, user, password);
        }

        public Leadership of(String target) {
            return new Leadership(login, target);
        }
    }

    /** Whether this node leads now; tries to become leader when nobody is. */
    public synchronized boolean isHeld() {
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
