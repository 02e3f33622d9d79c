package org.boai.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.audit.Actor;
import org.boai.document.DocumentId;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class DocumentPageTest {
    private static final String REASON = "第二段的数字与清单对不上，<b>请核对</b>。";
    private static final String SHOWN = "第二段的数字与清单对不上，&lt;b&gt;请核对&lt;/b&gt;。";

    @Inject World world;
    @Inject ReturnToWriting back;
    @Inject DeskSessions sessions;

    private String page(DocumentId id) {
        return sessions.as(world.writer()).get("/admin/documents/" + id).asString();
    }

    private String home(Actor person) {
        return sessions.as(person).get("/admin").asString();
    }

    @Test
    void theWriterReadsWhoSentADraftBackAndWhy() {
        var id = world.draft(Samples.article());
        world.submit(id);

        back.sendBack(world.reviewer(Level.FIRST), id, REASON);

        for (var shown : new String[] {page(id), home(world.writer())}) {
            assertThat(shown).contains("已退回，待修改", world.reviewer(Level.FIRST).name() + "退回", SHOWN);
        }
    }

    @Test
    void theReasonIsGoneOnceTheDraftIsSubmittedAgain() {
        var id = world.draft(Samples.article());
        world.submit(id);
        back.sendBack(world.reviewer(Level.FIRST), id, REASON);

        world.submit(id);

        assertThat(page(id)).doesNotContain("class=\"note returned\"");
        assertThat(home(world.writer())).doesNotContain("/admin/documents/" + id);
    }

    @Test
    void whatIsPublishedAndNotChangedSinceIsNoDraft() {
        var author = world.person("calm", Role.WRITER);
        var id = world.published(Samples.article());
        assertThat(page(id)).contains("没有新的修改").doesNotContain("撰写中");
        assertThat(home(world.writer())).doesNotContain("/admin/documents/" + id);

        world.change(id, Samples.article(), world.address(id).slug(), "改一个字");

        assertThat(page(id)).contains("撰写中").doesNotContain("没有新的修改");
        assertThat(home(world.writer())).contains("/admin/documents/" + id);
        assertThat(home(author)).doesNotContain("/admin/documents/" + id);
    }

    @Test
    void aReviewerSeesThatTheAddressWillChange() {
        var id = world.published(Samples.article());
        var before = world.address(id).path().value();
        assertThat(page(id)).doesNotContain("发布时生效");
        var slug = world.slug("moved");

        world.change(id, Samples.article(), slug, "换网址");

        assertThat(page(id)).contains(before + " 改为 <strong>/articles/" + slug + "/</strong>");
    }
}
