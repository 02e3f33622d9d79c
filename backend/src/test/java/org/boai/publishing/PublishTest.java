package org.boai.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.boai.document.SitePath;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublishTest {
    @Inject World world;
    @Inject LiveItems live;
    @Inject Publish publish;
    @Inject Withdraw withdraw;
    @Inject Drafts drafts;

    @Test
    @Covers({"PUB-01", "PUB-08"})
    void anApprovedEditionGoesLiveWithItsThreeReviewers() {
        var id = world.approved(Samples.article());

        world.publish(id);

        var item = (Published) live.find(id).orElseThrow();
        assertThat(item.content()).isEqualTo(world.stored(Samples.article()));
        assertThat(((Origin.Reviewed) item.origin()).signOffs())
                .extracting(Origin.Credit::level)
                .containsExactly(Level.FIRST, Level.SECOND, Level.FINAL);
    }

    @Test
    @Covers("PUB-01")
    void aDraftWithTwoSignOffsIsNotPublished() {
        var id = world.draft(Samples.article());
        world.submit(id);
        world.sign(id, Level.FIRST);
        world.sign(id, Level.SECOND);

        assertThatThrownBy(() -> world.publish(id))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("wrong-state");
        assertThat(live.find(id)).isEmpty();
    }

    /** The application may not change an edition; its database's owner may, and is found out. */
    @Test
    @Covers("PUB-02")
    void anEditionThatWasChangedAfterItWasSignedIsNotPublished() throws SQLException {
        var id = world.approved(Samples.article());
        OwnerDatabase.run(
                """
                update edition set content = jsonb_set(content, '{title}', '"换过的标题"')
                where document_id = '%s'
                """
                        .formatted(id));

        assertThatThrownBy(() -> world.publish(id))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("hash-differs");
        assertThat(live.find(id)).isEmpty();
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.APPROVED);
    }

    @Test
    @Covers("PUB-02")
    void anEditionThatWasChangedTogetherWithItsHashHasNoSignOffs() throws SQLException {
        var id = world.approved(Samples.article());
        OwnerDatabase.run(
                """
                update edition set content_hash = '%s' where document_id = '%s'
                """
                        .formatted(Samples.sha256("other").hex(), id));

        assertThatThrownBy(() -> world.publish(id))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("sign-offs-missing");
        assertThat(live.find(id)).isEmpty();
    }

    @Test
    void theAdministratorMayNotPublish() {
        var id = world.approved(Samples.article());

        assertThatThrownBy(() -> publish.as(world.admin(), id))
                .hasMessageStartingWith("administrator-may-not-review");
        assertThat(live.find(id)).isEmpty();
    }

    @Test
    @Covers("PUB-11")
    void readersOfAWithdrawnPageAreLedOnlyToWhatIsThere() {
        var id = world.published(Samples.article());
        var hidden = world.address(world.draft(Samples.article())).path();
        var other = world.address(world.published(Samples.article())).path();

        for (var nowhere :
                List.of(hidden, new SitePath("/articles/nonexistent/"), new SitePath("/x/"))) {
            assertThatThrownBy(() -> withdraw.as(world.publisher(), id, "数字有误", nowhere))
                    .as(nowhere.value())
                    .hasMessageContaining(nowhere.value());
        }
        assertThat(live.find(id)).get().isInstanceOf(Published.class);
        withdraw.as(world.publisher(), id, "数字有误", other);
        withdraw.undo(world.publisher(), id);
        withdraw.as(world.publisher(), id, "数字有误", new SitePath("/education-kits/"));
        assertThat(live.find(id)).get().isInstanceOf(Withdrawn.class);
    }

    @Test
    @Covers("PUB-11")
    void aWithdrawnDocumentKeepsItsReasonAndComesBack() {
        var id = world.published(Samples.article());

        withdraw.as(world.publisher(), id, "数字有误", null);
        var gone = (Withdrawn) live.find(id).orElseThrow();
        withdraw.undo(world.publisher(), id);

        assertThat(gone.reason()).isEqualTo("数字有误");
        var back = (Published) live.find(id).orElseThrow();
        assertThat(back.version()).isGreaterThan(gone.version());
        assertThat(back.content()).isEqualTo(world.stored(Samples.article()));
    }

    @Test
    @Covers("PUB-02")
    void whatWasChangedWithItsHashWhileItWasWithdrawnDoesNotComeBack() throws SQLException {
        var id = world.published(Samples.article());
        withdraw.as(world.publisher(), id, "数字有误", null);
        OwnerDatabase.run(
                """
                update edition set content_hash = '%s' where document_id = '%s'
                """
                        .formatted(Samples.sha256("other").hex(), id));

        assertThatThrownBy(() -> withdraw.undo(world.publisher(), id))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("sign-offs-missing");
        assertThat(live.find(id).orElseThrow()).isInstanceOf(Withdrawn.class);
    }
}
