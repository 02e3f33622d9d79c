package org.boai.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class PresenceTest {
    @Inject World world;
    @Inject DeskSessions sessions;

    @Test
    void whoeverHasItOpenIsSeenByTheOthers() {
        var id = world.draft(Samples.shortArticle("题"));
        var other = world.reviewer(Level.FIRST);
        here(other, id, "3f1c1a0e-0000-4000-8000-000000000001");
        var seen = here(world.writer(), id, "3f1c1a0e-0000-4000-8000-000000000002");
        assertThat(seen.jsonPath().getList("others")).isEqualTo(List.of(other.name()));
        assertThat(seen.jsonPath().getLong("revision")).isEqualTo(1);
        assertThat(here(other, id, "no tab").statusCode()).isEqualTo(400);
    }

    private Response here(Actor actor, DocumentId id, String tab) {
        return sessions.as(actor)
                .header("Accept", "application/json")
                .multiPart("tab", tab)
                .post("/admin/documents/" + id + "/presence");
    }
}
