package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.DisclosureNotice;
import org.boai.content.DisclosureNotice.Figure;
import org.boai.content.DisclosureNotice.FigureRole;
import org.boai.content.Money;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.junit.jupiter.api.Test;

/** One field that cannot be saved keeps nothing else from being saved. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PartlySavedTest {
    private static final String AMOUNT = "/figures/0/money/amount";
    private static final List<Figure> FIGURES =
            List.of(new Figure("收到", FigureRole.RECEIVED, Money.yuan("100"), null, ""));

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject Drafts drafts;

    @TestHTTPResource("/")
    String site;

    @Test
    void anAmountThatCannotBeReadStaysAsItWasAndTheRestIsStored() {
        var id = world.draft(notice());
        var sent = form(id, Map.of(AMOUNT, "1,280.50", "/title", "新题"));

        var answer = send(id, "autosave", 1, sent);

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = answer.jsonPath();
        assertThat(json.getList("faults.anchor")).containsExactly(AMOUNT);
        assertThat(json.getList("unsaved.fields")).containsExactly("/figures");
        assertThat(json.getList("unsaved.called")).containsExactly("数字");
        assertThat(json.getMap("unsaved.former")).containsEntry(AMOUNT, List.of("100.00"));
        assertThat(json.getString("detail")).isEmpty();
        var stored = (DisclosureNotice) drafts.get(id).content();
        assertThat(stored.title()).isEqualTo("新题");
        assertThat(stored.body()).containsExactly(Block.Paragraph.of("写下的"));
        assertThat(stored.figures()).isEqualTo(FIGURES);
        assertThat(drafts.get(id).revision()).isEqualTo(2);

        send(id, "autosave", 2, sent);
        assertThat(drafts.get(id).revision()).isEqualTo(2);

        var submitted = send(id, "submit", 2, sent).jsonPath();
        assertThat(submitted.getBoolean("submitted")).isFalse();
        assertThat(submitted.getString("detail")).contains("还不能送审");
        assertThat(send(id, "keep", 2, sent).jsonPath().getInt("kept")).isZero();
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.WRITING);
    }

    @Test
    void aSlugThatIsTakenOrNoSlugStaysAsItWas() {
        var id = world.draft(Samples.shortArticle("题"));
        var slug = world.address(id).slug();
        var other = world.draft(Samples.shortArticle("另一篇"));
        var revision = 1;
        for (var wrong : List.of("Big-Letters", world.address(other).slug().value(), "")) {
            var title = "题：" + wrong;
            var answer =
                    send(
                            id,
                            "autosave",
                            revision++,
                            form(id, Map.of("slug", wrong, "/title", title)));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(200);
            assertThat(answer.jsonPath().getList("faults.anchor")).containsExactly("slug");
            assertThat(answer.jsonPath().getList("faults.field")).containsExactly("网址名");
            assertThat(answer.jsonPath().getMap("unsaved.former"))
                    .isEqualTo(Map.of("slug", List.of(slug.value())));
            assertThat(drafts.get(id).content().title()).isEqualTo(title);
            assertThat(world.address(id).slug()).isEqualTo(slug);
        }
    }

    @Test
    void whatTheStoreRefusesOfOneFieldIsToldAtThatField() {
        var id = world.draft(Samples.shortArticle("题"));
        var sent =
                form(
                        id,
                        Map.of(
                                "/topics",
                                "nowhere",
                                "/cover/asset/sha256",
                                "0".repeat(64),
                                "/title",
                                "新题",
                                "changeNote",
                                "长".repeat(301)));

        var answer = send(id, "save", 1, sent);

        assertThat(answer.jsonPath().getList("faults.anchor"))
                .containsExactlyInAnyOrder("/topics", "/cover/asset", "changeNote");
        assertThat(answer.jsonPath().getString("detail")).contains("其余已保存");
        var stored = (Article) drafts.get(id).content();
        assertThat(stored.title()).isEqualTo("新题");
        assertThat(stored.topics()).isEmpty();
        assertThat(stored.cover()).isNull();
    }

    @Test
    void withoutScriptsTheFormComesBackWithTheFaultAtItsField() {
        var id = world.draft(notice());

        var page = post(id, "edit", "save", 1, form(id, Map.of(AMOUNT, "1,280.50")));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("其余已保存", "value=\"1,280.50\"", "name=\"revision\" value=\"2\"")
                .containsPattern("id=\"" + AMOUNT + "\"[^>]*aria-describedby=\"[^\"]*\\.error\"")
                .containsPattern("id=\"" + AMOUNT + "\"[^>]*aria-invalid=\"true\"");
        assertThat(drafts.get(id).content().body()).hasSize(1);
    }

    @Test
    void whatCannotBeReadStaysInTheFormThatIsJoinedWithANewerRevision() {
        var id = world.draft(notice());
        world.change(id, notice("对方的题", FIGURES), world.address(id).slug(), "");
        var sent = form(id, Map.of(AMOUNT, "1,280.50", "base", base(id)));

        var joined = post(id, "edit", "reconcile", 1, sent).asString();

        assertThat(joined)
                .contains("value=\"1,280.50\"", "value=\"对方的题\"", "写下的")
                .doesNotContain("data-clash data-where");

        var theirs = List.of(new Figure("收到", FigureRole.RECEIVED, Money.yuan("200"), null, ""));
        world.change(id, notice("对方的题", theirs), world.address(id).slug(), "");

        assertThat(post(id, "edit", "reconcile", 1, sent).asString())
                .contains("value=\"1,280.50\"", "data-clash data-where=\"/figures\"");
    }

    @Test
    void theFieldSaysWhatIsWrongAndTheBodyIsSaved() {
        var id = world.draft(notice());
        world.writer();
        try (var browser = new DeskBrowser(site)) {
            var scene = EditorScene.of(browser.atDesktop(), "writer", id);
            var amount = field(scene.page(), AMOUNT);
            amount.fill("1,280.50");
            scene.focus();
            scene.type("[Control+End]", "正文有了");
            partly(scene, "数字");
            assertThat(amount).hasAttribute("aria-invalid", "true");
            assertThat(amount).hasAccessibleDescription(Pattern.compile("数字|小数"));
            scene.accessible("editor-partly-saved");
            assertThat(drafts.get(id).content().body()).containsExactly(Block.Paragraph.of("正文有了"));
            assertThat(figures(id)).isEqualTo(FIGURES);
            var revision = drafts.get(id).revision();

            scene.page().reload();
            assertThat(amount).hasValue("1,280.50");
            partly(scene, "数字");
            assertThat(amount).hasAttribute("aria-invalid", "true");
            assertThat(drafts.get(id).revision()).isEqualTo(revision);

            amount.fill("1280.50");
            scene.saved();
            assertThat(amount).not().hasAttribute("aria-invalid", "true");
            assertThat(scene.page().locator("[data-fault]")).hasCount(0);
            assertThat(figures(id).getFirst().money()).isEqualTo(Money.yuan("1280.50"));

            field(scene.page(), "slug").fill("大写");
            partly(scene, "网址名");
            assertThat(field(scene.page(), "slug")).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void aRefusedSubmissionMarksWhatIsMissingUntilItIsThere() {
        var id = world.draft(Samples.article("四分钟", Samples.paragraphs("正文。")));
        world.writer();
        try (var browser = new DeskBrowser(site)) {
            var scene = EditorScene.of(browser.atDesktop(), "writer", id);
            var summary = field(scene.page(), "/summary");
            summary.fill("");
            scene.button("保存并送审").click();
            assertThat(scene.page().locator("#editor-notice")).containsText("还不能送审");
            assertThat(summary).hasAttribute("aria-invalid", "true");
            assertThat(summary).hasAccessibleDescription(Pattern.compile("没有填写摘要"));
            field(scene.page(), "/title").fill("五分钟");
            scene.saved();
            assertThat(summary).hasAttribute("aria-invalid", "true");
            summary.fill("说清楚这件事的一句话，给没有时间的人读。");
            scene.saved();
            assertThat(summary).not().hasAttribute("aria-invalid", "true");
        }
    }

    private static void partly(EditorScene scene, String field) {
        var state = scene.page().locator("#save-state");
        assertThat(state).hasAttribute("data-state", "partly");
        assertThat(state).hasText("已保存，只有这里还没有：" + field);
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private List<Figure> figures(DocumentId id) {
        return ((DisclosureNotice) drafts.get(id).content()).figures();
    }

    private static DisclosureNotice notice() {
        return notice("公示", FIGURES);
    }

    private static DisclosureNotice notice(String title, List<Figure> figures) {
        return new DisclosureNotice(
                title, "", null, List.of(), null, List.of(), null, List.of(), null, "", null,
                figures, null, null, null, List.of());
    }

    private String base(DocumentId id) {
        return """
        {"/title":["公示"],"/body":["[]"],"/figures/0":["1"],"/figures/0/label":["收到"],
         "/figures/0/role":["received"],"/figures/0/money/amount":["100.00"],
         "/figures/0/money/currency":["CNY"],"slug":["%s"]}"""
                .formatted(world.address(id).slug().value());
    }

    /** The form of either kind with these fields changed. */
    private Map<String, String> form(DocumentId id, Map<String, String> changed) {
        var draft = drafts.get(id);
        var form = new LinkedHashMap<String, String>();
        form.put("slug", draft.line().address().slug().value());
        form.put("changeNote", "");
        form.put("/title", draft.content().title());
        form.put("/body", "[{\"type\":\"paragraph\",\"text\":[{\"text\":\"写下的\"}]}]");
        if (draft.content() instanceof DisclosureNotice) {
            form.put("/figures/0", "1");
            form.put("/figures/0/label", "收到");
            form.put("/figures/0/role", "received");
            form.put("/figures/0/money/currency", "CNY");
        }
        form.putAll(changed);
        return form;
    }

    private Response send(DocumentId id, String button, long revision, Map<String, String> form) {
        return post(id, "autosave", button, revision, form);
    }

    private Response post(
            DocumentId id, String to, String button, long revision, Map<String, String> form) {
        var request =
                sessions.as(world.writer()).multiPart("do", button).multiPart("revision", revision);
        form.forEach(
                (name, text) ->
                        request.multiPart(
                                new MultiPartSpecBuilder(text)
                                        .controlName(name)
                                        .mimeType("text/plain")
                                        .charset("UTF-8")
                                        .build()));
        return request.post("/admin/documents/" + id + "/" + to);
    }
}
