package org.boai.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Hears of commits on other nodes, on one connection outside the pool (PostgreSQL LISTEN). */
@ApplicationScoped
public class ListenForNudges {
    private static final Logger LOG = Logger.getLogger(ListenForNudges.class);
    private static final int WAIT_MILLIS = 1000;

    private final String url;
    private final String user;
    private final String password;
    private final Wakeups wakeups;
    private volatile boolean ended;

    ListenForNudges(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            Wakeups wakeups) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.wakeups = wakeups;
    }

    void start(@Observes StartupEvent event) {
        var listener = new Thread(this::listen, "listen for nudges");
        listener.setDaemon(true);
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) {
        ended = true;
    }

    private void listen() {
        while (!ended) {
            try (var connection = DriverManager.getConnection(url, user, password);
                    var statement = connection.createStatement()) {
                statement.execute("listen " + Outbox.CHANNEL);
                wakeups.wakeAll();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                LOG.warnf("Listening for nudges is tried again: %s", e.getMessage());
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!ended) {
            var heard = connection.getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                wakeups.wakeAll();
            }
        }
    }
}
