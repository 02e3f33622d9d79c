package org.boai.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.bundling.ChangeBundle;
import org.boai.bundling.PublishBundle;
import org.boai.commenting.AddComment;
import org.boai.commenting.AnswerComment;
import org.boai.commenting.Place;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.language.Language;
import org.boai.people.ChooseLanguage;
import org.boai.people.ManageAccounts;
import org.boai.people.People;
import org.boai.publishing.Due;
import org.boai.publishing.Expire;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** What was planned and failed, and what was said of a text, reaches those whom it concerns. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ToldOfFailuresAndCommentsTest {
    @Inject World world;
    @Inject Notifications notifications;
    @Inject Clock clock;
    @Inject Expire expire;
    @Inject ManageAccounts accounts;
    @Inject People people;
    @Inject ChangeBundle change;
    @Inject PublishBundle publish;
    @Inject AddComment comments;
    @Inject AnswerComment answers;
    @Inject Drafts drafts;
    @Inject ChooseLanguage language;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;
    @Inject @Any Instance<Due> all;

    @Test
    void aWithdrawalThatFailedIsToldToWhoPlannedItToThoseWhoPublishAndToTheWriters() {
        var id = world.published(Samples.article());
        var planner = world.person("planner-" + System.nanoTime(), Role.FINAL_REVIEWER);
        expire.as(planner, id, new Expire.Plan(clock.instant().plusSeconds(3600), "到期", null));
        accounts.changeRoles(world.admin(), planner.login(), Set.of(Role.WRITER));
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update document set expires_at = now() where id = ?1")
                                        .setParameter(1, id.value())
                                        .executeUpdate());

        all.forEach(Due::catchUp);

        for (var person : List.of(planner, world.publisher(), world.writer())) {
            assertThat(told(person, id))
                    .filteredOn(line -> line.startsWith("WITHDRAWAL_MISSED "))
                    .singleElement()
                    .asString()
                    .contains("只有终审人员可以撤稿");
        }
        assertThat(told(world.reviewer(Level.FIRST), id))
                .noneMatch(line -> line.startsWith("WITHDRAWAL_MISSED"));
        language.as(planner, Language.EN);
        assertThat(sessions.as(planner).get("/admin/notifications").asString())
                .contains("Not withdrawn at its time", "that is for final reviewers");
    }

    @Test
    void aBundleThatFailedIsToldToWhoPlannedItAndToThoseWhoPublish() {
        var title = "误点的包" + System.nanoTime();
        var bundle = change.create(world.writer(), title);
        var id = world.approved(Samples.article());
        change.add(world.writer(), bundle, id);
        var planner = world.person("planner-" + System.nanoTime(), Role.FINAL_REVIEWER);
        publish.at(planner, bundle, clock.instant().plusSeconds(3600), "");
        world.takeBack(id);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update bundle set scheduled_at = now() where id = ?1")
                                        .setParameter(1, bundle)
                                        .executeUpdate());

        all.forEach(Due::catchUp);

        for (var person : List.of(planner, world.publisher())) {
            assertThat(notifications.of(person, Long.MAX_VALUE, 100))
                    .filteredOn(line -> bundle.equals(line.bundle()))
                    .extracting(Notifications.Line::kind)
                    .containsExactly(NotificationKind.BUNDLE_MISSED);
        }
        assertThat(notifications.of(world.writer(), Long.MAX_VALUE, 100))
                .noneMatch(line -> bundle.equals(line.bundle()));
        assertThat(sessions.as(planner).get("/admin/notifications").asString())
                .contains("发布包没有按时发布", "/admin/bundles/" + bundle, title, "四分钟有多长");
        accounts.changeRoles(world.admin(), planner.login(), Set.of(Role.CONCERNS));
        assertThat(sessions.as(planner).get("/admin/notifications").asString())
                .contains("发布包没有按时发布")
                .doesNotContain("四分钟有多长", title);
        var former = people.withId(planner.id()).orElseThrow();
        assertThat(notifications.of(former, Long.MAX_VALUE, 100))
                .filteredOn(line -> bundle.equals(line.bundle()))
                .singleElement()
                .satisfies(line -> assertThat(line.detail().zh()).isEmpty());
    }

    @Test
    void aCommentIsToldToTheWritersAndAnAnswerToAllWhoTalkedButNeverToOneself() {
        var id = world.draft(Samples.article());
        var first = world.reviewer(Level.FIRST);
        var second = world.reviewer(Level.SECOND);
        var comment =
                comments.as(
                        first,
                        id,
                        new AddComment.Saying(
                                new Place("title", null), drafts.get(id).revision(), "标题太长"));

        assertThat(told(world.writer(), id)).containsExactly("COMMENTED ");
        assertThat(told(first, id)).isEmpty();
        answers.with(world.writer(), id, comment, "已改短");
        answers.with(second, id, comment, "可以");

        assertThat(told(first, id)).containsExactly("ANSWERED ", "ANSWERED ");
        assertThat(told(world.writer(), id)).containsExactly("COMMENTED ", "ANSWERED ");
        assertThat(told(second, id)).isEmpty();
    }

    @Test
    void whoIsNotHereAnyMoreIsToldNothing() {
        var gone = world.person("gone-" + System.nanoTime(), Role.FINAL_REVIEWER);
        var id = world.draft(Samples.article());
        var comment =
                comments.as(
                        gone,
                        id,
                        new AddComment.Saying(
                                new Place("title", null), drafts.get(id).revision(), "请核对"));
        accounts.deactivate(world.admin(), gone.login());

        answers.with(world.writer(), id, comment, "核对了");

        assertThat(told(gone, id)).isEmpty();
    }

    private List<String> told(Actor person, DocumentId id) {
        return notifications.of(person, Long.MAX_VALUE, 100).reversed().stream()
                .filter(line -> id.equals(line.document()))
                .map(line -> line.kind() + " " + line.detail().zh())
                .toList();
    }
}
