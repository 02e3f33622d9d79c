package org.boai.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.audit.Audit;
import org.boai.bundling.ChangeBundle;
import org.boai.bundling.PublishBundle;
import org.boai.content.Assets;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.check.Finding;
import org.boai.content.check.Warnings.Step;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.SubmitForReview;
import org.boai.reviewing.UnderReview;
import org.boai.reviewing.WarningReasons;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A warning stands only with a recorded reason, from the writer to the public. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@Covers("PRV-06")
class AnswerWarningsTest {
    private static final String OFFICE = "这是本会对外公布的邮箱。";
    private static final String LOOKED = "附件已逐页看过，没有个人信息。";

    /** What a new reader of files finds in an attachment that was clean before. */
    private static final String NOT_READ =
            """
            {"outcome":"NOT_READ","traces":[],"more":false}""";

    private static final String READ = NOT_READ.replace("NOT_READ", "READ");

    @Inject World world;
    @Inject SubmitForReview submit;
    @Inject UnderReview underReview;
    @Inject WarningReasons reasons;
    @Inject Publish publish;
    @Inject Schedule schedule;
    @Inject DueSchedules due;
    @Inject ChangeBundle bundles;
    @Inject PublishBundle publishBundle;
    @Inject Drafts drafts;
    @Inject LiveItems live;
    @Inject Audit audit;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;

    private final List<Sha256> unread = new ArrayList<>();

    /** Other tests use the same samples. */
    @AfterEach
    void readAgain() throws SQLException {
        for (var file : unread) {
            scanned(file, READ);
        }
    }

    @Test
    void aTextWithWarningsIsNotSubmittedWithoutAReason() {
        var id = world.draft(warned());

        for (var reason : List.of("", " \n ")) {
            assertThat(refusal(() -> submit(id, reason)))
                    .isInstanceOfSatisfying(
                            Refusal.WarningsNeedReason.class,
                            no ->
                                    assertThat(no.warnings())
                                            .extracting(Finding::rule, Finding::where)
                                            .containsExactly(tuple("PRV-06", "/body/0/text")));
        }
        assertThat(refusal(() -> submit(id, "字".repeat(501))).code()).isEqualTo("invalid-input");
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.WRITING);
    }

    @Test
    void theReasonIsKeptWithTheEditionAndInTheAuditLog() throws SQLException {
        var id = world.draft(warned());

        submit(id, " " + OFFICE + "\n");

        var edition = underReview.of(id).edition();
        assertThat(reasons.of(edition))
                .extracting(
                        WarningReasons.Line::step,
                        WarningReasons.Line::name,
                        WarningReasons.Line::reason)
                .containsExactly(tuple(Step.SUBMISSION, world.writer().name(), OFFICE));
        assertThat(audit.of(id, "submit").getLast().detail)
                .containsEntry("reason", OFFICE)
                .containsEntry("warnings", "1");
        assertThat(
                        OwnerDatabase.texts(
                                "select warnings->0->>'where' from edition_reason where edition_id = '%s'"
                                        .formatted(edition)))
                .containsExactly("/body/0/text");
        sign(id);
        publish.as(world.publisher(), id);
        assertThat(live.find(id)).isPresent();
        assertThat(audit.of(id, "publish").getLast().detail).doesNotContainKey("reason");
    }

    @Test
    void aReasonForNoWarningIsNotKept() {
        var id = world.draft(Samples.article());

        submit(id, OFFICE);

        assertThat(reasons.of(underReview.of(id).edition())).isEmpty();
        assertThat(audit.of(id, "submit").getLast().detail).doesNotContainKey("reason");
    }

    @Test
    void aReasonIsNeverChangedOrDeletedByTheApplication() {
        var id = world.draft(warned());
        submit(id, OFFICE);
        var edition = underReview.of(id).edition();

        for (var sql :
                List.of(
                        "update edition_reason set reason = '换过' where edition_id = ?1",
                        "delete from edition_reason where edition_id = ?1")) {
            assertThatThrownBy(() -> run(sql, edition))
                    .isInstanceOf(PersistenceException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void whatWarnsOnlyAfterTheSubmissionIsAnsweredForByWhoPublishes() throws SQLException {
        var id = world.approved(attached());
        becomesUnread(id);

        assertThat(refusal(() -> publish.as(world.publisher(), id)).code())
                .isEqualTo("warnings-need-reason");
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.APPROVED);
        publish.as(world.publisher(), id, LOOKED);

        assertThat(live.find(id)).isPresent();
        assertThat(audit.of(id, "publish").getLast().detail).containsEntry("reason", LOOKED);
    }

    @Test
    void onlyWhoPublishesADisclosureAnswersForAnAttachmentThatNothingCouldRead()
            throws SQLException {
        var notice = world.draft(Samples.disclosureNotice());
        var article = world.draft(attached());
        for (var id : List.of(notice, article)) {
            becomesUnread(id);
            submit(id, LOOKED);
            sign(id);
        }

        assertThat(refusal(() -> publish.as(world.publisher(), notice)).code())
                .isEqualTo("warnings-need-reason");
        publish.as(world.publisher(), notice, LOOKED);
        publish.as(world.publisher(), article);

        assertThat(live.find(notice)).isPresent();
    }

    @Test
    @Covers("PUB-06")
    void aWarningThatComesAfterTheTimeWasSetKeepsTheTextFromThePublic() throws SQLException {
        var id = world.approved(attached());
        schedule.as(world.publisher(), id, Instant.now().plusSeconds(3600));
        becomesUnread(id);

        timePasses(id);
        due.publish(id);

        assertThat(live.find(id)).isEmpty();
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.APPROVED);
        assertThat(audit.of(id, "schedule-failed").getLast().detail)
                .containsEntry("code", "warnings-need-reason");
    }

    @Test
    void whoSetsTheTimeAnswersForWhatWarnsThen() throws SQLException {
        var id = world.approved(attached());
        becomesUnread(id);
        var later = Instant.now().plusSeconds(3600);
        assertThat(refusal(() -> schedule.as(world.publisher(), id, later)).code())
                .isEqualTo("warnings-need-reason");

        schedule.as(world.publisher(), id, later, LOOKED);
        schedule.move(world.publisher(), id, later.plusSeconds(60));
        timePasses(id);
        due.publish(id);

        assertThat(live.find(id)).isPresent();
        assertThat(audit.of(id, "answer-warnings"))
                .singleElement()
                .satisfies(event -> assertThat(event.detail).containsEntry("reason", LOOKED));
    }

    @Test
    void aBundleIsPublishedWithOneReasonForAllOfItsWarningsOrNotAtAll() throws SQLException {
        var id = world.approved(attached());
        becomesUnread(id);
        var bundle = bundles.create(world.writer(), "有提醒的一包");
        bundles.add(world.writer(), bundle, id);

        assertThat(refusal(() -> publishBundle.as(world.publisher(), bundle, "")))
                .isInstanceOfSatisfying(
                        Refusal.Blocked.class,
                        no ->
                                assertThat(no.blockers())
                                        .extracting(Refusal.Blocked.Blocker::code)
                                        .containsExactly("warnings-need-reason"));
        var page = "/admin/bundles/" + bundle;
        sessions.as(world.publisher())
                .post(page + "/publish")
                .then()
                .statusCode(409)
                .body(containsString("name=\"reason\""));
        assertThat(live.find(id)).isEmpty();
        sessions.as(world.publisher())
                .formParam("reason", LOOKED)
                .post(page + "/publish")
                .then()
                .statusCode(303);

        assertThat(live.find(id)).isPresent();
        assertThat(audit.of(id, "publish").getLast().detail).containsEntry("reason", LOOKED);
    }

    @Test
    void whoSetsTheTimeOfABundleAnswersForWhatWarnsThen() throws SQLException {
        var id = world.approved(attached());
        becomesUnread(id);
        var bundle = bundles.create(world.writer(), "定时的一包");
        bundles.add(world.writer(), bundle, id);
        var later = Instant.now().plusSeconds(3600);
        assertThat(refusal(() -> publishBundle.at(world.publisher(), bundle, later, "")).code())
                .isEqualTo("bundle-blocked");

        publishBundle.at(world.publisher(), bundle, later, LOOKED);
        publishBundle.as(world.publisher(), bundle, "");

        assertThat(live.find(id)).isPresent();
        assertThat(audit.of(id, "answer-warnings")).hasSize(1);
    }

    private void submit(DocumentId id, String reason) {
        submit.as(world.writer(), id, drafts.get(id).revision(), reason);
    }

    private void sign(DocumentId id) {
        for (var level : Level.values()) {
            world.sign(id, level);
        }
    }

    private static Content warned() {
        return Samples.article("写信来", Samples.paragraphs("可以写信到 office@example.org 报名。"));
    }

    /** A text whose files are its own. */
    private static Content attached() {
        var name = "附件" + UUID.randomUUID() + ".pdf";
        return Samples.article(
                "看附件",
                List.of(new Block.Download(Samples.asset(name, "application/pdf", 1000), "附件")));
    }

    private void becomesUnread(DocumentId id) throws SQLException {
        for (var asset : Assets.of(drafts.get(id).content())) {
            unread.add(asset.sha256());
            scanned(asset.sha256(), NOT_READ);
        }
    }

    private static void scanned(Sha256 file, String as) throws SQLException {
        OwnerDatabase.run(
                "update asset_scan set scan = '%s' where sha256 = '%s'".formatted(as, file.hex()));
    }

    private static void timePasses(DocumentId id) throws SQLException {
        OwnerDatabase.run("update document set scheduled_at = now() where id = '%s'".formatted(id));
    }

    private void run(String sql, UUID edition) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(sql)
                                        .setParameter(1, edition)
                                        .executeUpdate());
    }

    private static Refusal refusal(ThrowingCallable act) {
        var holder = new Refusal[1];
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refused.class, no -> holder[0] = no.refusal());
        return holder[0];
    }
}
