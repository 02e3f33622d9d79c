package org.boai.testsupport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.bundling.ChangeBundle;
import org.boai.bundling.PublishBundle;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.people.ManageAccounts;
import org.boai.publishing.Due;
import org.boai.publishing.Expire;
import org.boai.publishing.Schedule;
import org.boai.reviewing.DeclareUrgent;
import org.boai.sample.Samples;
import org.boai.workflow.Role;

/**
 * Plans whose time has come or gone: their planner lost the right, or their document went back,
 * before it.
 */
@ApplicationScoped
public class FailingPlans {
    private static final Duration LATER = Duration.ofHours(1);

    private final World world;
    private final Schedule schedule;
    private final Expire expire;
    private final ChangeBundle change;
    private final PublishBundle publish;
    private final DeclareUrgent urgent;
    private final ManageAccounts accounts;
    private final EntityManager database;
    private final Instance<Due> all;
    private final Clock clock;

    FailingPlans(
            World world,
            Schedule schedule,
            Expire expire,
            ChangeBundle change,
            PublishBundle publish,
            DeclareUrgent urgent,
            ManageAccounts accounts,
            EntityManager database,
            @Any Instance<Due> all,
            Clock clock) {
        this.world = world;
        this.schedule = schedule;
        this.expire = expire;
        this.change = change;
        this.publish = publish;
        this.urgent = urgent;
        this.accounts = accounts;
        this.database = database;
        this.all = all;
        this.clock = clock;
    }

    private void due(DocumentId id) {
        at(
                """
                update document set scheduled_at = case when scheduled_at is not null then now() end,
                    expires_at = case when expires_at is not null then now() end where id = ?1
                """,
                id.value());
        catchUp();
    }

    /** What the job does once the system is up: all that is due. */
    public void catchUp() {
        all.forEach(Due::catchUp);
    }

    private Actor planner() {
        return world.person("plans-" + System.nanoTime(), Role.FINAL_REVIEWER);
    }

    private void leave(Actor planner) {
        accounts.changeRoles(world.admin(), planner.login(), Set.of(Role.WRITER));
    }

    public DocumentId schedule() {
        var id = world.approved(Samples.article());
        var planner = planner();
        schedule.as(planner, id, clock.instant().plus(LATER));
        leave(planner);
        due(id);
        return id;
    }

    public DocumentId withdrawal() {
        var id = world.published(Samples.article());
        var planner = planner();
        expire.as(planner, id, new Expire.Plan(clock.instant().plus(LATER), "到期", null));
        leave(planner);
        due(id);
        return id;
    }

    public UUID bundle(String title, DocumentId document) {
        var bundle = change.create(world.writer(), title);
        change.add(world.writer(), bundle, document);
        publish.at(world.publisher(), bundle, clock.instant().plus(LATER), "");
        world.takeBack(document);
        at("update bundle set scheduled_at = now() where id = ?1", bundle);
        catchUp();
        return bundle;
    }

    /**
     * A publication whose time has passed: it breaks on a re-read that is there already, time and
     * again.
     */
    public DocumentId late(Content content) {
        var id = world.approved(content);
        urgent.as(world.publisher(), id, "险情");
        at(
                """
                insert into reread (edition_id, document_id, due_at, note)
                select submitted_edition_id, id, now() + interval '1 day', ''
                from document where id = ?1
                """,
                id.value());
        schedule.as(world.publisher(), id, clock.instant().plus(LATER));
        at(
                "update document set scheduled_at = now() - interval '5 minutes' where id = ?1",
                id.value());
        return id;
    }

    /** The time of a publication is an hour ago, and nobody has looked since. */
    public void wasDue(DocumentId id) {
        at(
                "update document set scheduled_at = now() - interval '1 hour' where id = ?1",
                id.value());
    }

    /** An urgent document should have been read again an hour ago. */
    public void rereadWasDue(DocumentId id) {
        at(
                "update reread set due_at = now() - interval '1 hour' where document_id = ?1",
                id.value());
    }

    /** A document was changed just now. */
    public void touchedNow(DocumentId id) {
        at("update document set updated_at = now() where id = ?1", id.value());
    }

    private void at(String sql, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).setParameter(1, id).executeUpdate());
    }
}
