package org.boai.localstack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.boai.localstack.process.Program;
import org.boai.localstack.process.ProgramFailed;
import org.boai.localstack.process.Service;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL as it runs in production: what it confirmed survives a crash, and nobody gets in
 * unasked.
 */
final class PostgresServer implements Service {
    private final PostgresFolder folder;
    private final Secrets secrets;
    private final int port;

    PostgresServer(Path data, Secrets secrets, int port) {
        this.folder = new PostgresFolder(data.resolve("postgres"));
        this.secrets = secrets;
        this.port = port;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Program prepare() {
        var programs = PostgresPrograms.unpacked();
        folder.prepare(programs, secrets.of(Secrets.POSTGRES));
        var arguments =
                List.of(
                        "-D",
                        folder.path().toString(),
                        folder.mark(),
                        "--listen_addresses=127.0.0.1",
                        "--port=" + port,
                        "--unix_socket_directories=",
                        "--fsync=on",
                        "--synchronous_commit=on",
                        "--full_page_writes=on",
                        "--timezone=UTC",
                        "--log_timezone=UTC");
        // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
        return new Program(programs.command("postgres", arguments), Map.of(), "INT", folder.mark());
    }

    @Override
    public boolean answers() {
        try (var connection = connectAsSuperuser()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void started() {
        try (var connection = connectAsSuperuser()) {
            PostgresRoles.ensure(connection, secrets);
        } catch (SQLException e) {
            throw new ProgramFailed("Can't make the database's roles: " + e.getMessage(), e);
        }
    }

    Map<String, String> environment() {
        return Map.of(
                "BOAI_DB_URL", "jdbc:postgresql://127.0.0.1:%d/boai".formatted(port),
                "BOAI_DB_OWNER_PASSWORD", secrets.of(Secrets.OWNER),
                "BOAI_DB_APP_PASSWORD", secrets.of(Secrets.APP),
                "BOAI_DB_PUBLIC_PASSWORD", secrets.of(Secrets.PUBLIC));
    }

    private Connection connectAsSuperuser() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setPassword(secrets.of(Secrets.POSTGRES));
        source.setConnectTimeout(2);
        return source.getConnection();
    }
}
