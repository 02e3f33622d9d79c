package org.boai.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.audit.AuditEvent;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class WritingSessionTest {
    @Inject World world;
    @Inject SaveDraft save;
    @Inject Drafts drafts;
    @Inject Audit audit;

    @Test
    void savesOfOnePersonThatFollowEachOtherAreToldOnce() {
        var id = world.draft(Samples.page());
        for (int i = 0; i < 5; i++) {
            save(world.writer(), id, world.address(id).slug());
        }

        assertThat(acts(id)).containsExactly("create", "save 2");
    }

    @Test
    void whatHappensBetweenTwoSavesStaysBetweenThem() {
        var second = world.person("second-hand", Role.WRITER);
        var id = world.draft(Samples.page());
        save(world.writer(), id, world.address(id).slug());
        save(second, id, world.address(id).slug());
        save(second, id, world.address(id).slug());
        save(world.writer(), id, world.address(id).slug());
        world.submit(id);

        assertThat(acts(id)).containsExactly("create", "save 2", "save 3", "save 5", "submit");
    }

    @Test
    void aNewAddressIsAnActOfItsOwn() {
        var id = world.draft(Samples.page());
        save(world.writer(), id, world.address(id).slug());
        var slug = world.slug("moved");
        save(world.writer(), id, slug);

        assertThat(acts(id)).containsExactly("create", "save 2", "save 3 " + slug);
    }

    private void save(Actor writer, DocumentId id, Slug slug) {
        var draft = drafts.get(id);
        save.as(writer, id, new SaveDraft.Change(draft.revision(), slug, draft.content(), ""));
    }

    private List<String> acts(DocumentId id) {
        return audit.of(id).reversed().stream().map(WritingSessionTest::told).toList();
    }

    private static String told(AuditEvent event) {
        if (!event.action.equals("save")) {
            return event.action;
        }
        var slug = event.detail.get("slug");
        return "save " + event.detail.get("revision") + (slug == null ? "" : " " + slug);
    }
}
