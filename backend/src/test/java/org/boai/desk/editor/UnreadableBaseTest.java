package org.boai.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boai.content.Campaign;
import org.boai.content.ContentJson;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EditorForm;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an editor began with cannot be read any more, for an address in it has changed. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class UnreadableBaseTest {
    private static final String RELATED = "/related";

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject Drafts drafts;

    private DocumentId id;
    private EditorForm began;

    @BeforeEach
    void aColleagueSavesAfterAnAddressHasChanged() {
        var linked = world.draft(Samples.shortArticle("物料"));
        var content = drafts.get(linked).contentId();
        id = world.draft(campaign("摘要", content));
        began = EditorForm.of(sessions.as(world.writer()), id);
        world.change(linked, Samples.shortArticle("物料"), world.slug("moved"), "");
        world.change(id, campaign("对方的摘要", content), world.address(id).slug(), "");
    }

    @Test
    @Covers("PUB-12")
    void theRestIsJoinedAndAnUntouchedFieldIsAsItIsStored() {
        var page = joined(Map.of(), Map.of("/title", "我的题"));

        assertThat(page.select("[data-clash]")).isEmpty();
        assertThat(value(page, "/title")).isEqualTo("我的题");
        assertThat(page.getElementById("/summary").text()).isEqualTo("对方的摘要");
        assertThat(page.getElementById(RELATED).text()).contains("moved");
    }

    @Test
    @Covers("PUB-12")
    void aFieldThatWasTouchedIsAskedAbout() {
        var page = joined(Map.of(), Map.of(RELATED, ""));

        assertThat(page.select("[data-clash]").eachAttr("data-where")).containsExactly(RELATED);
        assertThat(page.getElementById(RELATED).text()).isEmpty();
        assertThat(page.getElementById("/summary").text()).isEqualTo("对方的摘要");
    }

    @Test
    @Covers("PUB-12")
    void aFieldThatIsNoLongerThereKeepsNothingFromBeingJoined() {
        var page = joined(Map.of("/former", "旧栏目"), Map.of("/former", "旧栏目里写的"));

        assertThat(page.select("[data-clash]").eachAttr("data-where")).containsExactly("/former");
        assertThat(page.text()).contains("旧栏目里写的");
        assertThat(page.getElementById("/summary").text()).isEqualTo("对方的摘要");
    }

    /** What comes of the form as it was, and had more fields once, with these fields changed. */
    private Document joined(Map<String, String> once, Map<String, String> changed) {
        var request =
                sessions.as(world.writer())
                        .multiPart("do", "reconcile")
                        .multiPart(EditorForm.part("base", json(once)));
        began.fields().stream()
                .filter(field -> !changed.containsKey(field.key()))
                .forEach(field -> request.multiPart(EditorForm.part(field.key(), field.value())));
        changed.forEach((name, text) -> request.multiPart(EditorForm.part(name, text)));
        var answer = request.post("/admin/documents/" + id + "/edit");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private String json(Map<String, String> once) {
        var texts = new LinkedHashMap<String, List<String>>();
        began.fields()
                .forEach(
                        field ->
                                texts.computeIfAbsent(field.key(), _ -> new ArrayList<>())
                                        .add(field.value()));
        once.forEach((name, text) -> texts.put(name, List.of(text)));
        try {
            return ContentJson.mapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written", e);
        }
    }

    private static String value(Document page, String field) {
        return page.getElementById(field).val();
    }

    private static Campaign campaign(String summary, ContentId related) {
        return new Campaign(
                "义卖",
                summary,
                null,
                List.of(),
                null,
                Samples.paragraphs("正文。"),
                null,
                null,
                null,
                null,
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(related),
                "",
                null);
    }
}
