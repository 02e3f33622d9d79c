package org.boai.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.editing.Drafts;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EditorForm;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class AutosaveTest {
    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject Drafts drafts;

    @Test
    void aSaveAnswersWithItsRevisionAndWhatTheChecksSay() {
        var id = world.draft(Samples.shortArticle("题"));
        var answer = autosave(id, 1, "新题", "[{\"type\":\"paragraph\",\"text\":[]}]");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getLong("revision")).isEqualTo(2);
        assertThat(answer.jsonPath().getList("findings.anchor")).contains("/body/0/text");
        assertThat(drafts.get(id).content().title()).isEqualTo("新题");
    }

    @Test
    @Covers("PUB-12")
    void aStaleSaveIsRefusedWithBothRevisionsAndChangesNothing() {
        var id = world.draft(Samples.shortArticle("题"));
        world.change(id, Samples.shortArticle("别人的题"), slug(id), "");
        var answer = autosave(id, 1, "我的题", "[]");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("stale-revision");
        assertThat(answer.jsonPath().getLong("yourRevision")).isEqualTo(1);
        assertThat(answer.jsonPath().getLong("currentRevision")).isEqualTo(2);
        assertThat(drafts.get(id).content().title()).isEqualTo("别人的题");
    }

    @Test
    void aBodyThatIsNoListOrHoldsWhatIsNoBlockIsRefusedByName() {
        var id = world.draft(Samples.shortArticle("题"));
        for (var body : List.of("", "{}", "[", "[{\"type\":\"script\"}]", "[1]")) {
            var answer = autosave(id, 1, "题", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(answer.jsonPath().getList("faults")).as(body).isNotEmpty();
        }
        assertThat(drafts.get(id).revision()).isEqualTo(1);
    }

    @Test
    @Covers("PUB-12")
    void aTitleThatBothChangedIsAskedAboutWithBothVersions() {
        var id = world.draft(Samples.shortArticle("题"));
        world.change(id, Samples.shortArticle("别人的题"), slug(id), "");
        var base =
                "{\"/title\":[\"题\"],\"/body\":[\"[]\"],\"slug\":[\"%s\"]}"
                        .formatted(slug(id).value());
        var page =
                sessions.as(world.writer())
                        .multiPart("do", "reconcile")
                        .multiPart("revision", 1)
                        .multiPart("slug", slug(id).value())
                        .multiPart("changeNote", "")
                        .multiPart(EditorForm.part("/title", "我的题"))
                        .multiPart(EditorForm.part("/body", "[]"))
                        .multiPart(EditorForm.part("base", base))
                        .post("/admin/documents/" + id + "/edit");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("data-where=\"/title\"", "第 1 处留对方的", "value=\"我的题\"")
                .contains("data-text=\"别人的题\"", "name=\"revision\" value=\"2\"");
        assertThat(drafts.get(id).content().title()).isEqualTo("别人的题");
    }

    private Slug slug(DocumentId id) {
        return drafts.get(id).line().address().slug();
    }

    private Response autosave(DocumentId id, long revision, String title, String body) {
        return sessions.as(world.writer())
                .header("Accept", "application/json")
                .multiPart("revision", revision)
                .multiPart("slug", slug(id).value())
                .multiPart("changeNote", "")
                .multiPart(EditorForm.part("/title", title))
                .multiPart(EditorForm.part("/body", body))
                .post("/admin/documents/" + id + "/autosave");
    }
}
