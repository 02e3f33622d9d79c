package org.boai.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeepEditionTest {
    @Inject World world;
    @Inject KeepEdition keep;
    @Inject Editions editions;
    @Inject Drafts drafts;
    @Inject Audit audit;

    private List<Edition.Reason> reasons(DocumentId id) {
        return editions.of(id, Integer.MAX_VALUE, 100).stream().map(Editions.Line::reason).toList();
    }

    private String refusal(Actor actor, DocumentId id, long revision) {
        return catchThrowableOfType(Refused.class, () -> keep.as(actor, id, revision))
                .refusal()
                .code();
    }

    @Test
    void theDraftIsAnEditionAndGoesOnBeingWritten() {
        var id = world.draft(Samples.article());
        var said = drafts.get(id).content();

        var number = keep.as(world.writer(), id, 1);

        world.change(
                id,
                Samples.article("别的题目", Samples.paragraphs("别的正文。")),
                world.address(id).slug(),
                "");
        assertThat(editions.get(id, number).content()).isEqualTo(said);
        assertThat(reasons(id)).containsExactly(Edition.Reason.KEPT);
        assertThat(audit.of(id, "keep-edition").getFirst().detail).containsEntry("edition", "1");
    }

    @Test
    void whatAnEditionSaysAlreadyIsNotKeptTwice() {
        var id = world.draft(Samples.article());
        keep.as(world.writer(), id, 1);
        assertThat(keep.as(world.writer(), id, 1)).isEqualTo(1);
        assertThat(reasons(id)).hasSize(1);
        assertThat(audit.of(id, "keep-edition")).hasSize(1);
    }

    @Test
    @Covers("PUB-12")
    void onlyWhatWasReadIsKeptByWhoMayWriteWhileItIsWritten() {
        var id = world.draft(Samples.article());
        assertThat(refusal(world.writer(), id, 7)).isEqualTo("stale-revision");
        assertThat(refusal(world.person("keep-supervisor", Role.SUPERVISOR), id, 1))
                .isEqualTo("forbidden");
        world.submit(id);
        assertThat(refusal(world.writer(), id, 1)).isEqualTo("wrong-state");
    }
}
