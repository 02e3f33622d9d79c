package org.boai.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.audit.Audit;
import org.boai.live.LiveItems;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.UnreadAttachments;
import org.boai.testsupport.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who publishes a bundle answers for what warns in it. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@Covers("PRV-06")
class WarnedBundleTest {
    private static final String LOOKED = "附件已逐页看过，没有个人信息。";

    @Inject World world;
    @Inject UnreadAttachments unread;
    @Inject ChangeBundle bundles;
    @Inject PublishBundle publishBundle;
    @Inject LiveItems live;
    @Inject Audit audit;
    @Inject DeskSessions sessions;

    @AfterEach
    void readAgain() throws SQLException {
        unread.readAgain();
    }

    @Test
    void aBundleIsPublishedWithOneReasonForAllOfItsWarningsOrNotAtAll() throws SQLException {
        var id = world.approved(UnreadAttachments.text());
        unread.become(id);
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
        var id = world.approved(UnreadAttachments.text());
        unread.become(id);
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

    private static Refusal refusal(ThrowingCallable act) {
        var holder = new Refusal[1];
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refused.class, no -> holder[0] = no.refusal());
        return holder[0];
    }
}
