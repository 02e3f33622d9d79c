package org.boai.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.bundling.Bundles;
import org.boai.bundling.ChangeBundle;
import org.boai.commenting.AddComment;
import org.boai.commenting.Comments;
import org.boai.commenting.Place;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Drafts;
import org.boai.media.StoreAsset;
import org.boai.notifying.Notifications;
import org.boai.reviewing.AppointDeputy;
import org.boai.reviewing.Deputies;
import org.boai.sample.Samples;
import org.boai.sharing.SharePreview;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Stored;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** Who knows the id of a thing gets at it only through what it belongs to. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class ForeignIdsTest {
    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject AddComment add;
    @Inject Comments comments;
    @Inject SharePreview share;
    @Inject ChangeBundle change;
    @Inject Bundles bundles;
    @Inject AppointDeputy appoint;
    @Inject Deputies deputies;
    @Inject Notifications notifications;
    @Inject StoreAsset store;
    @Inject Drafts drafts;
    @Inject Clock clock;

    private DocumentId draft(String title) {
        return world.draft(Samples.shortArticle(title));
    }

    private RequestSpecification form(Actor person) {
        return sessions.as(person).contentType("application/x-www-form-urlencoded");
    }

    private static void isNotFound(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aCommentOfAnotherDocumentIsNotAnsweredResolvedOrReopened() throws Throwable {
        var theirs = draft("有批注的");
        var mine = draft("另一篇");
        var comment =
                add.as(
                        world.writer(),
                        theirs,
                        new AddComment.Saying(new Place("title", null), 1, "再想想"));
        var before = comments.of(theirs);
        var path = "/admin/documents/" + mine + "/comments/" + comment;

        Stored.stays(
                () -> {
                    isNotFound(form(world.writer()).formParam("text", "答").post(path + "/answer"));
                    isNotFound(form(world.writer()).post(path + "/resolve"));
                    isNotFound(form(world.writer()).post(path + "/reopen"));
                });

        assertThat(comments.of(theirs)).isEqualTo(before);
        assertThat(comments.of(mine)).isEmpty();
    }

    @Test
    void aPreviewLinkOfAnotherDocumentIsNotTakenBack() {
        var theirs = draft("分享了的");
        var mine = draft("另一篇");
        share.as(world.writer(), theirs, 7);
        var link = share.of(theirs).getFirst();

        isNotFound(
                form(world.writer())
                        .post("/admin/documents/" + mine + "/share/" + link.id() + "/revoke"));

        assertThat(share.of(theirs)).containsExactly(link);
    }

    @Test
    void aPreviewLinkShowsNoFileOfAnotherDocument() {
        Sha256 other =
                store.as(
                                world.writer(),
                                "a.txt",
                                ("别处的 " + System.nanoTime()).getBytes(StandardCharsets.UTF_8))
                        .sha256();
        var shared = share.as(world.writer(), draft("分享了的"), 7);

        isNotFound(
                given().get("/preview/" + shared.secret().text() + "/media/" + other + "/a.txt"));
    }

    @Test
    void anEditionThatOnlyAnotherDocumentHasIsNotShownComparedOrRestored() throws Throwable {
        var theirs = world.published(Samples.shortArticle("两版的"));
        Content second = Samples.shortArticle("两版的，改过");
        world.republish(theirs, second, world.address(theirs).slug(), "改");
        var mine = world.published(Samples.shortArticle("一版的"));
        var path = "/admin/documents/" + mine;
        var reader = sessions.as(world.writer());
        assertThat(reader.get("/admin/documents/" + theirs + "/restore?number=2").statusCode())
                .isEqualTo(200);

        Stored.stays(
                () -> {
                    isNotFound(sessions.as(world.writer()).get(path + "/restore?number=2"));
                    isNotFound(
                            sessions.as(world.writer()).get(path + "/history/compare?from=1&to=2"));
                    isNotFound(
                            form(world.writer())
                                    .formParam("number", 2)
                                    .formParam("revision", drafts.get(mine).revision())
                                    .formParam("changeNote", "改")
                                    .post(path + "/restore"));
                });

        assertThat(drafts.get(mine).content().title()).isEqualTo("一版的");
    }

    @Test
    void aDocumentOfAnotherBundleIsNotTakenOutByThisOne() {
        var theirs = change.create(world.writer(), "他们的一包");
        var document = draft("在包里的");
        change.add(world.writer(), theirs, document);
        var mine = change.create(world.writer(), "我的一包");

        for (var bundle : new UUID[] {mine, UUID.randomUUID()}) {
            isNotFound(
                    form(world.writer())
                            .formParam("document", document.toString())
                            .post("/admin/bundles/" + bundle + "/remove"));
        }

        assertThat(bundles.get(theirs).documents()).containsExactly(document);
    }

    @Test
    void theDeputyOfSomebodyElseIsNeitherEndedNorAppointed() {
        var absent = world.person("foreign-absent", Role.SECOND_REVIEWER);
        var other = world.person("foreign-other", Role.SECOND_REVIEWER);
        var today = LocalDate.now(clock);
        var deputy = world.reviewer(Level.FIRST).login();
        appoint.as(
                absent,
                new AppointDeputy.Absence(
                        absent.login(), deputy, today.plusDays(20), today.plusDays(21)));
        var before = deputies.current();
        var id =
                before.stream()
                        .filter(one -> one.absent().equals(absent.id()))
                        .findFirst()
                        .orElseThrow()
                        .id();

        assertThat(form(other).post("/admin/deputies/" + id + "/end").statusCode()).isEqualTo(403);
        assertThat(
                        form(other)
                                .formParam("absent", absent.login())
                                .formParam("deputy", deputy)
                                .formParam("from", today.plusDays(30).toString())
                                .formParam("to", today.plusDays(31).toString())
                                .post("/admin/deputies")
                                .statusCode())
                .isEqualTo(403);
        isNotFound(form(other).post("/admin/deputies/" + UUID.randomUUID() + "/end"));

        assertThat(deputies.current()).isEqualTo(before);
        appoint.end(absent, id);
    }

    @Test
    void whatSomebodyElseWasToldIsNeitherShownNorMarkedAsRead() {
        var reviewer = world.person("foreign-told", Role.FIRST_REVIEWER);
        var other = world.person("foreign-untold", Role.FIRST_REVIEWER);
        world.submit(draft("等初审的"));
        var told = notifications.of(reviewer, Long.MAX_VALUE, 10);
        notifications.read(other, Long.MAX_VALUE);
        assertThat(told).isNotEmpty();

        form(other).formParam("last", told.getFirst().id()).post("/admin/notifications/read");

        assertThat(notifications.of(reviewer, Long.MAX_VALUE, 10)).isEqualTo(told);
        assertThat(notifications.of(other, Long.MAX_VALUE, 10))
                .noneMatch(line -> told.stream().anyMatch(one -> one.id() == line.id()));
    }

    @Test
    void anIdThatIsNobodysIsNotFound() {
        var nothing = UUID.randomUUID();
        for (var path : new String[] {"", "/edit", "/history", "/preview", "/uses", "/comments"}) {
            isNotFound(sessions.as(world.writer()).get("/admin/documents/" + nothing + path));
        }
        for (var act : new String[] {"/trash", "/duplicate", "/take-back"}) {
            isNotFound(form(world.writer()).post("/admin/documents/" + nothing + act));
        }
        isNotFound(form(world.publisher()).post("/admin/undelivered/999999999"));
    }
}
