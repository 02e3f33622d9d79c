package org.boai.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.boai.audit.Actor;
import org.boai.people.ManageAccounts;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link is made at the instant in which its maker loses the roles for it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SharingMeanwhileTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject World world;
    @Inject SharePreview share;
    @Inject ManageAccounts accounts;
    @Inject EntityManager database;

    private Actor administrator;
    private Actor maker;

    @BeforeEach
    void somebodyIsAboutToLeave() {
        administrator = world.admin();
        maker = world.person(world.slug("leaving").value(), Role.WRITER);
    }

    @Test
    void rolesThatAreBeingTakenAwayShareNothing() {
        var id = world.draft(Samples.shortArticle("没分享成的"));

        var sharing =
                begunMeanwhile(this::takeRoles, () -> share.as(maker, id, SharePreview.USUAL_DAYS));

        assertThatThrownBy(() -> sharing.get(SOON.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Refused.class);
        assertThat(share.of(id)).isEmpty();
    }

    @Test
    void aLinkThatIsBeingMadeEndsWithTheRoles() {
        var id = world.draft(Samples.shortArticle("分享了又收回的"));

        var leaving =
                begunMeanwhile(() -> share.as(maker, id, SharePreview.USUAL_DAYS), this::takeRoles);

        assertThat(leaving).succeedsWithin(SOON);
        assertThat(share.of(id)).extracting(SharePreview.Line::open).containsExactly(false);
    }

    private void takeRoles() {
        accounts.changeRoles(administrator, maker.login(), Set.of(Role.SUPERVISOR));
    }

    /** The second one is begun before the first is committed, and waits for it. */
    private CompletableFuture<Void> begunMeanwhile(Runnable first, Runnable second) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            first.run();
                            var me = database.createNativeQuery("select pg_backend_pid()");
                            var pid = (int) me.getSingleResult();
                            var begun = CompletableFuture.runAsync(second);
                            await().atMost(SOON)
                                    .until(() -> begun.isDone() || somebodyWaitsFor(pid));
                            assertThat(begun).isNotDone();
                            return begun;
                        });
    }

    private static boolean somebodyWaitsFor(int pid) throws SQLException {
        return OwnerDatabase.number(
                        "select count(*) from pg_stat_activity where %d = any(pg_blocking_pids(pid))"
                                .formatted(pid))
                > 0;
    }
}
