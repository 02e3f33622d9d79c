package org.boai.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Office;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** Sensitive material, the emergency lane, and what is new to a reviewer. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CareTest {
    @Inject World world;
    @Inject MarkSensitive sensitive;
    @Inject DeclareUrgent urgent;
    @Inject Rereads rereads;
    @Inject UnderReview underReview;
    @Inject Drafts drafts;
    @Inject DeskSessions sessions;
    @Inject EntityManager database;
    @Inject Clock clock;

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
    }

    private DocumentId beforeFinal() {
        var id = world.draft(Samples.article());
        world.submit(id);
        world.sign(id, Level.FIRST);
        world.sign(id, Level.SECOND);
        return id;
    }

    private String page(Level reader, DocumentId id) {
        return sessions.as(world.reviewer(reader)).get("/admin/documents/" + id).asString();
    }

    @Test
    @Covers("PUB-03")
    void sensitiveMaterialIsSignedFinallyOnlyWithARequestThatTheSignatureKeeps() {
        var id = beforeFinal();
        sensitive.as(world.writer(), id, Office.CYBERSPACE, "");
        refused("reference-missing", () -> world.sign(id, Level.FINAL));

        sensitive.as(world.writer(), id, Office.CYBERSPACE, "青网请〔2026〕3号");
        sensitive.as(world.writer(), id, Office.CYBERSPACE, " ");
        world.sign(id, Level.FINAL);

        assertThat(underReview.of(id).signOffs().getLast().reference()).isEqualTo("网信 青网请〔2026〕3号");
        world.publish(id);
        assertThat(drafts.get(id).line().sensitive()).isTrue();
        assertThat(drafts.get(id).line().reference()).isEmpty();
    }

    @Test
    @Covers("PUB-03")
    void onlyTheFinalReviewerSaysThatItIsNotSensitive() {
        var id = beforeFinal();
        sensitive.as(world.writer(), id, Office.SECRECY, "");
        refused("forbidden", () -> sensitive.undo(world.writer(), id));

        sensitive.undo(world.publisher(), id);

        world.sign(id, Level.FINAL);
    }

    @Test
    @Covers("PUB-04")
    void theEmergencyLaneSkipsNoReview() {
        var id = world.draft(Samples.article());
        urgent.as(world.publisher(), id, "山洪预警");
        world.submit(id);

        refused("wrong-state", () -> world.sign(id, Level.SECOND));
        refused("wrong-state", () -> world.publish(id));
        assertThat(page(Level.FIRST, id)).contains("应急稿", "山洪预警", "0 小时");
    }

    @Test
    @Covers("PUB-04")
    void whoDeclaresAnEmergencyIsToldThatNoMailGoesOut() {
        var id = world.draft(Samples.article());

        assertThat(sessions.as(world.publisher()).get("/admin/documents/" + id).asString())
                .contains("系统没有配置发信");
        assertThat(sessions.as(world.writer()).get("/admin/documents/" + id).asString())
                .doesNotContain("系统没有配置发信");
    }

    @Test
    @Covers("PUB-04")
    void whatIsUrgentStandsFirstWithWhoeverHasToSign() {
        var urgently = world.draft(Samples.article());
        world.submit(urgently);
        var later = world.draft(Samples.article());
        world.submit(later);
        urgent.as(world.publisher(), urgently, "险情");

        var home = sessions.as(world.reviewer(Level.FIRST)).get("/admin").asString();

        // Of what is not urgent the page shows the longest waiting only, which may be others.
        var behind = home.indexOf(later.toString());
        assertThat(home.indexOf(urgently.toString()))
                .isPositive()
                .isLessThan(behind < 0 ? Integer.MAX_VALUE : behind);
    }

    @Test
    @Covers("PUB-04")
    void whatWasUrgentIsReadAgainWithinADayByAReviewerWhoDidNotWriteIt() {
        var id = world.approved(Samples.article());
        urgent.as(world.publisher(), id, "险情");
        world.publish(id);

        assertThat(drafts.get(id).line().urgent()).isNull();
        var open = rereads.openOf(id).getFirst();
        assertThat(open.dueAt())
                .isBetween(
                        clock.instant().plus(Duration.ofHours(23)),
                        clock.instant().plus(Rereads.WITHIN));
        refused("forbidden", () -> read(world.writer().login(), id, Reread.Finding.SOUND, ""));
        refused("invalid-input", () -> read("reviewer1", id, Reread.Finding.TO_CORRECT, " "));
        read("reviewer1", id, Reread.Finding.TO_CORRECT, "第二段的电话");
        assertThat(rereads.openOf(id)).isEmpty();
        refused("wrong-state", () -> read("reviewer1", id, Reread.Finding.SOUND, ""));
    }

    private void read(String login, DocumentId id, Reread.Finding finding, String note) {
        rereads.done(world.person(login, Role.FIRST_REVIEWER), id, 1, finding, note);
    }

    @Test
    @Covers("PUB-04")
    void aRereadThatIsLateIsMarkedOnTheDashboard() {
        var id = world.approved(Samples.article());
        urgent.as(world.publisher(), id, "险情");
        world.publish(id);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update reread set due_at = now() - interval '1 hour' where document_id = ?1")
                                        .setParameter(1, id.value())
                                        .executeUpdate());

        assertThat(sessions.as(world.reviewer(Level.SECOND)).get("/admin").asString())
                .containsPattern(
                        "(?s)"
                                + id
                                + "\">[^<]*</a>\\s*<p class=\"facts\"><span class=\"badge late\">已逾期");
    }

    @Test
    void aReviewerSeesWhatIsNewSinceTheEditionThatTheySawLast() {
        var id = world.draft(Samples.article("急救课", Samples.paragraphs("周六开始。", "带上水杯。")));
        world.submit(id);
        assertThat(page(Level.FIRST, id)).doesNotContain("您上次看的是");
        world.takeBack(id);
        world.change(
                id,
                Samples.article("急救课", Samples.paragraphs("周日开始。", "带上水杯。")),
                world.address(id).slug(),
                "");
        world.submit(id);

        for (int again = 0; again < 2; again++) {
            assertThat(page(Level.FIRST, id))
                    .contains(
                            "您上次看的是第 1 版",
                            "共 1 处不同",
                            "class=\"annotated changed\" id=\"at-body-0\"")
                    .doesNotContain("class=\"annotated changed\" id=\"at-body-1\"");
        }
        assertThat(page(Level.SECOND, id)).doesNotContain("您上次看的是");
    }
}
