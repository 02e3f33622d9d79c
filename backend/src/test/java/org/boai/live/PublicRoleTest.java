package org.boai.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boai.testsupport.EnginesResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What each role of the database may do, asked of the database itself. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublicRoleTest {
    private static final Set<String> LIVE =
            Set.of(
                    "live_item",
                    "live_topic",
                    "live_redirect",
                    "live_asset",
                    "live_counter",
                    "live_topic_name",
                    "live_home_slot");

    private static Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("BOAI_DB_URL", String.class),
                "boai_" + role,
                config.getValue("BOAI_DB_" + role.toUpperCase() + "_PASSWORD", String.class));
    }

    private static List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var owner = connect("owner");
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select quote_ident(relname) from pg_class
                                where relnamespace = 'public'::regnamespace
                                  and relkind in ('r', 'v', 'm', 'p', 'S')
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void thePublicRoleReadsLiveTablesAndNothingElse() throws SQLException {
        assertThat(tables()).containsAll(LIVE).contains("person", "session", "working_copy");
        try (var publicly = connect("public")) {
            for (var table : tables()) {
                var sql = "select * from " + table + " limit 1";
                if (LIVE.contains(table)) {
                    run(publicly, sql);
                } else {
                    assertThatThrownBy(() -> run(publicly, sql))
                            .as(table)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void thePublicRoleWritesNothing() throws SQLException {
        try (var publicly = connect("public")) {
            for (var table : tables()) {
                for (var sql :
                        List.of(
                                "delete from " + table,
                                "insert into " + table + " default values",
                                "truncate " + table,
                                "drop table " + table)) {
                    assertThatThrownBy(() -> run(publicly, sql))
                            .as(sql)
                            .isInstanceOf(SQLException.class);
                }
            }
            assertThatThrownBy(() -> run(publicly, "create table mine (a int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(publicly, "select pg_read_file('/etc/passwd')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theApplicationCannotRewriteHistory() throws SQLException {
        try (var app = connect("app")) {
            for (var table :
                    List.of(
                            "edition",
                            "edition_writer",
                            "sign_off",
                            "publication",
                            "legacy_origin",
                            "audit_event")) {
                var column =
                        table.equals("audit_event")
                                ? "action = action"
                                : "document_id = document_id";
                var set = table.equals("edition_writer") ? "person_id = person_id" : column;
                for (var sql :
                        List.of(
                                "update " + table + " set " + set,
                                "delete from " + table,
                                "truncate " + table)) {
                    assertThatThrownBy(() -> run(app, sql))
                            .as(sql)
                            .hasMessageContaining("permission denied");
                }
            }
            assertThatThrownBy(() -> run(app, "alter table edition disable trigger all"))
                    .hasMessageContaining("must be owner");
        }
    }
}
