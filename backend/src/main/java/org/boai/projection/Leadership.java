package org.boai.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
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
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final DatabaseLogin login;
    private final String target;
    private final long key;
    private long nextTry = System.nanoTime();
    private @Nullable Connection connection;

    private Leadership(DatabaseLogin login, String target) {
        this.login = login;
        this.target = target;
        this.key =
                ByteBuffer.wrap(Sha256.digest().digest(target.getBytes(StandardCharsets.UTF_8)))
                        .getLong();
    }

    /** Where and as whom to connect. */
    private record DatabaseLogin(String url, String user, String password) {
        /** With a name by which an operator finds the leader among the sessions. */
        Properties properties(String target) {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("ApplicationName", "boai leads " + target);
            return properties;
        }
    }

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

    /**
     * Whether this node still leads. A leadership that was lost is not taken up again here: another
     * node may have written meanwhile.
     */
    public synchronized boolean isHeld() {
        try {
            return connection != null && connection.isValid(CHECK_SECONDS);
        } catch (SQLException e) {
            LOG.debugf("The connection cannot be checked: %s", e.getMessage());
            return false;
        }
    }

    /**
     * Becomes leader when nobody is; at most one try in two seconds. What the target looks like
     * must be found out anew then.
     *
     * @return whether this node leads now
     */
    public synchronized boolean acquire() {
        close();
        if (System.nanoTime() - nextTry < 0) {
            return false;
        }
        nextTry = System.nanoTime() + BETWEEN_TRIES.toNanos();
        try {
            connection = lockedConnection();
        } catch (SQLException e) {
            LOG.warnf("Leadership cannot be settled now: %s", e.getMessage());
        }
        return connection != null;
    }

    private @Nullable Connection lockedConnection() throws SQLException {
        var fresh = DriverManager.getConnection(login.url(), login.properties(target));
        var locked = false;
        try (var statement = fresh.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (var row = statement.executeQuery()) {
                locked = row.next() && row.getBoolean(1);
            }
            return locked ? fresh : null;
        } finally {
            if (!locked) {
                fresh.close();
            }
        }
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
