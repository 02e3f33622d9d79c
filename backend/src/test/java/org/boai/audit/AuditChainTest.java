package org.boai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.boai.audit.VerifyAudit.Fault;
import org.boai.audit.VerifyAudit.Noted;
import org.boai.audit.VerifyAudit.Verdict;
import org.boai.audit.VerifyAudit.Verdict.Broken;
import org.boai.audit.VerifyAudit.Verdict.Intact;
import org.boai.document.DocumentId;
import org.boai.editing.Document;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class AuditChainTest {
    private static final String HOSTILE = "3:甲,😀\"'\\\n{}";

    @Inject Audit audit;
    @Inject VerifyAudit verify;
    @Inject World world;

    @Test
    void theLogIsAChainWithoutHoles() throws SQLException {
        world.published(Samples.article());

        var last = intact();

        assertThat(last.place())
                .isEqualTo(OwnerDatabase.number("select count(*) from audit_event"))
                .isEqualTo(OwnerDatabase.number("select max(id) from audit_event"));
    }

    @Test
    void theDatabaseComputesTheSameHashes() throws SQLException {
        record("hostile", Map.of("b", HOSTILE, "a", "", "空", "x"));

        assertThat(
                        OwnerDatabase.number(
                                """
                                select count(*) from (
                                    select hash, audit_hash(
                                        coalesce(lag(hash) over (order by id), repeat('0', 64)),
                                        id, at, actor_id, actor, action, document_id, detail) again
                                    from audit_event) one
                                where hash <> again
                                """))
                .isZero();
    }

    @Test
    void transactionsAtTheSameTimeMakeOneChainAndThoseThatFailLeaveNothing() throws Exception {
        var documents = List.of(world.draft(Samples.page()), world.draft(Samples.page()));
        var before = intact().place();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Void> work =
                    () -> {
                        for (int turn = 0; turn < 25; turn++) {
                            actAndSometimesFail(turn, documents);
                        }
                        return null;
                    };
            for (var done : pool.invokeAll(Collections.nCopies(8, work))) {
                done.get();
            }
        }

        assertThat(intact().place() - before).isGreaterThanOrEqualTo(8 * 20 * 3);
        assertThat(OwnerDatabase.number("select count(*) from audit_event where action = 'burst'"))
                .isEqualTo(8 * 20 * 3);
    }

    private void actAndSometimesFail(int turn, List<DocumentId> documents) {
        var fails = turn % 5 == 0;
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                audit.record(Audit.SYSTEM, "burst");
                                audit.recordAll(
                                        world.writer(),
                                        "burst",
                                        documents.stream()
                                                .map(id -> new Audit.About(id, Map.of()))
                                                .toList());
                                if (fails) {
                                    throw new IllegalArgumentException("as planned");
                                }
                            });
        } catch (IllegalArgumentException e) {
            assertThat(fails).isTrue();
        }
    }

    /** With the end of the log taken at the first event, both would wait for each other. */
    @Test
    void whoRecordsFirstAndThenWaitsForADocumentHoldsNobodyUp() throws Exception {
        var document = world.draft(Samples.page());
        var locked = new CountDownLatch(1);
        var recorded = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var patient =
                    pool.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .run(
                                                    () -> {
                                                        await(locked);
                                                        audit.record(Audit.SYSTEM, "patient");
                                                        recorded.countDown();
                                                        Document.lock(document);
                                                    }));
            var quick =
                    pool.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .run(
                                                    () -> {
                                                        Document.lock(document);
                                                        locked.countDown();
                                                        await(recorded);
                                                        audit.record(Audit.SYSTEM, "quick");
                                                    }));
            quick.get(20, TimeUnit.SECONDS);
            patient.get(20, TimeUnit.SECONDS);
        }
        assertThat(intact().place()).isPositive();
    }

    @Test
    void aChangedEventIsFound() throws SQLException {
        var place = record("to-be-changed", Map.of("reason", "甲"));
        record("later", Map.of());
        var row = " where id = " + place;
        for (var change :
                List.of(
                        "action = 'harmless'",
                        "actor = 'somebody else'",
                        "actor_id = '" + UUID.randomUUID() + "'",
                        "at = at + interval '1 microsecond'",
                        "document_id = '" + UUID.randomUUID() + "'",
                        "detail = '{\"reason\":\"乙\"}'",
                        "detail = '{\"reason\":{\"a\":1}}'",
                        "detail = '[]'",
                        "hash = repeat('a', 64)")) {
            OwnerDatabase.run(
                    "create table kept as select * from audit_event" + row,
                    "update audit_event set " + change + row);
            try {
                assertThat(verify.now(null)).as(change).isEqualTo(new Broken(place, Fault.CHANGED));
            } finally {
                putBack();
            }
        }
        intact();
    }

    @Test
    void aRemovedEventIsFound() throws SQLException {
        var place = record("to-be-removed", Map.of());
        record("later", Map.of());

        assertThat(without("id = " + place)).isEqualTo(new Broken(place, Fault.MISSING));
    }

    @Test
    void aCutOffEndIsFound() throws SQLException {
        var place = record("last-but-one", Map.of());
        record("last", Map.of());

        assertThat(without("id >= " + place)).isEqualTo(new Broken(place, Fault.CUT_OFF));
        assertThat(without("true")).isEqualTo(new Broken(1, Fault.CUT_OFF));
    }

    @Test
    void anEventThatNobodyOfOursWroteIsFound() throws SQLException {
        var place = intact().place() + 1;
        OwnerDatabase.run(
                """
                insert into audit_event (id, at, actor, action, detail, hash)
                select position + 1, now(), 'nobody', 'publish', '{}', repeat('a', 64)
                from audit_head
                """);
        try {
            assertThat(verify.now(null)).isEqualTo(new Broken(place, Fault.ADDED));
        } finally {
            OwnerDatabase.run("delete from audit_event where actor = 'nobody'");
        }
    }

    /** All hashes are right again, but not the ones that were noted. */
    @Test
    void aLogThatWasWrittenAnewIsFoundByWhatWasNoted() throws SQLException {
        var place = record("noted", Map.of());
        var noted = intact();
        OwnerDatabase.run(
                "create table kept as select * from audit_event where id = " + place,
                "create table kept_head as select * from audit_head",
                "update audit_event set action = 'another' where id = " + place,
                """
                update audit_event set hash = audit_hash(
                    (select hash from audit_event before where before.id = audit_event.id - 1),
                    id, at, actor_id, actor, action, document_id, detail)
                where id = %d
                """
                        .formatted(place),
                "update audit_head set hash = (select hash from audit_event where id = position)");
        try {
            assertThat(verify.now(null)).isInstanceOf(Intact.class);
            assertThat(verify.now(noted)).isEqualTo(new Broken(place, Fault.NOT_AS_NOTED));
        } finally {
            OwnerDatabase.run(
                    "update audit_head set hash = kept_head.hash from kept_head",
                    "drop table kept_head");
            putBack();
        }
        record("later", Map.of());
        assertThat(verify.now(noted)).isInstanceOf(Intact.class);
        assertThat(verify.now(new Noted(intact().place() + 5, noted.hash())))
                .isEqualTo(new Broken(intact().place() + 1, Fault.CUT_OFF));
    }

    @Test
    void anActThatIsNotPartOfATransactionIsNotTaken() {
        assertThatThrownBy(() -> audit.record(Audit.SYSTEM, "alone"))
                .isInstanceOf(TransactionalException.class);
    }

    private Verdict without(String condition) throws SQLException {
        OwnerDatabase.run(
                "create table kept as select * from audit_event where " + condition,
                "delete from audit_event where " + condition);
        try {
            return verify.now(null);
        } finally {
            putBack();
        }
    }

    private static void putBack() throws SQLException {
        OwnerDatabase.run(
                "delete from audit_event where id in (select id from kept)",
                "insert into audit_event select * from kept",
                "drop table kept");
    }

    /** Answers the place of the event. */
    private long record(String action, Map<String, String> detail) throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> audit.record(Audit.SYSTEM, action, detail));
        return OwnerDatabase.number("select max(id) from audit_event");
    }

    private Noted intact() throws SQLException {
        var verdict = verify.now(null);
        assertThat(verdict).isInstanceOf(Intact.class);
        return ((Intact) verdict).last();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
