package org.boai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.boai.audit.VerifyAudit.Noted;
import org.boai.audit.VerifyAudit.Verdict.Intact;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class ChainMigrationTest {
    private static final String MIGRATION = "/db/migration/V090__chain_audit_events.sql";

    @Test
    void eventsFromBeforeTheChainBecomeItsBeginning() throws Exception {
        try (var connection = OwnerDatabase.open()) {
            connection.setAutoCommit(false);
            try {
                run(
                        connection,
                        """
                        create schema before_chain;
                        set local search_path to before_chain;
                        create table audit_event (
                            id bigint generated always as identity primary key,
                            at timestamptz not null, actor_id uuid, actor text not null,
                            action text not null, document_id uuid, detail jsonb not null);
                        insert into audit_event (at, actor_id, actor, action, document_id, detail)
                        select timestamptz '2026-01-02 03:04:05.678901+08', gen_random_uuid(),
                            '李娜😀', 'save', gen_random_uuid(),
                            jsonb_build_object('乙', E'二\\n"行', 'a', n::text)
                        from generate_series(1, 5) n;
                        insert into audit_event (at, actor, action, detail)
                        values (now(), '系统', 'create-account', '{}');
                        delete from audit_event where id in (2, 3);
                        """);

                run(connection, migration());

                assertThat(walk(connection)).isInstanceOf(Intact.class);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Object walk(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            var heads = statement.executeQuery("select position, hash from audit_head");
            heads.next();
            var walk = new ChainWalk(new Noted(heads.getLong(1), heads.getString(2)), null);
            assertThat(heads.getLong(1)).isEqualTo(4);
            var rows = statement.executeQuery("select * from audit_event order by id");
            while (rows.next()) {
                var event = new Noted(rows.getLong("id"), rows.getString("hash"));
                assertThat(walk.next(event, Optional.of(entry(rows)))).isEmpty();
            }
            return walk.end();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException, IOException {
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                row.getString("action"),
                row.getObject("document_id", UUID.class),
                new ObjectMapper().readValue(row.getString("detail"), new TypeReference<>() {}));
    }

    private static String migration() throws IOException {
        try (var file = ChainMigrationTest.class.getResourceAsStream(MIGRATION)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
