package org.boai.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.audit.Audit;
import org.boai.content.Content;
import org.boai.content.check.Finding;
import org.boai.content.check.Warnings.Step;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.SubmitForReview;
import org.boai.reviewing.UnderReview;
import org.boai.reviewing.WarningReasons;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.UnreadAttachments;
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

    @Inject World world;
    @Inject UnreadAttachments unread;
    @Inject SubmitForReview submit;
    @Inject UnderReview underReview;
    @Inject WarningReasons reasons;
    @Inject Publish publish;
    @Inject Schedule schedule;
    @Inject DueSchedules due;
    @Inject Drafts drafts;
    @Inject LiveItems live;
    @Inject Audit audit;
    @Inject EntityManager database;

    /** Other tests use the same samples. */
    @AfterEach
    void readAgain() throws SQLException {
        unread.readAgain();
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
        var id = world.approved(UnreadAttachments.text());
        unread.become(id);

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
        var article = world.draft(UnreadAttachments.text());
        for (var id : List.of(notice, article)) {
            unread.become(id);
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
        var id = world.approved(UnreadAttachments.text());
        schedule.as(world.publisher(), id, Instant.now().plusSeconds(3600));
        unread.become(id);

        timePasses(id);
        due.publish(id);

        assertThat(live.find(id)).isEmpty();
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.APPROVED);
        assertThat(audit.of(id, "schedule-failed").getLast().detail)
                .containsEntry("code", "warnings-need-reason");
    }

    @Test
    void whoSetsTheTimeAnswersForWhatWarnsThen() throws SQLException {
        var id = world.approved(UnreadAttachments.text());
        unread.become(id);
        var later = Instant.now().plusSeconds(3600);
        assertThat(refusal(() -> schedule.as(world.publisher(), id, later)).code())
                .isEqualTo("warnings-need-reason");

        schedule.as(world.publisher(), id, later, LOOKED);
        schedule.move(world.publisher(), id, later.plusSeconds(60), "");
        timePasses(id);
        due.publish(id);

        assertThat(live.find(id)).isPresent();
        assertThat(audit.of(id, "answer-warnings"))
                .singleElement()
                .satisfies(event -> assertThat(event.detail).containsEntry("reason", LOOKED));
    }

    @Test
    void whatWarnsSinceTheTimeWasSetIsAnsweredForByWhoSetsAnother() throws SQLException {
        var id = world.approved(UnreadAttachments.text());
        var later = Instant.now().plusSeconds(3600);
        schedule.as(world.publisher(), id, later);
        unread.become(id);

        assertThat(refusal(() -> schedule.move(world.publisher(), id, later.plusSeconds(60), "")))
                .isInstanceOf(Refusal.WarningsNeedReason.class);
        schedule.move(world.publisher(), id, later.plusSeconds(60), LOOKED);

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
