package org.boai.checking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boai.checking.ListedWords.article;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.Span;
import org.boai.content.check.Finding;
import org.boai.content.check.Finding.Severity;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the dictionary says stops a text, or is let stand. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@Covers("PUB-06")
class DictionaryAtWorkTest {
    @Inject World world;
    @Inject ListedWords listed;
    @Inject ChangeWords change;
    @Inject AllowWord allow;
    @Inject Words words;
    @Inject CheckContent checks;
    @Inject Drafts drafts;
    @Inject DeskSessions sessions;
    @Inject Audit audit;

    @TestHTTPResource("/")
    String site;

    @BeforeEach
    void list() {
        listed.put("乌有会", Severity.BLOCK, "乌有红十字会");
    }

    @AfterEach
    void forget() {
        listed.remove("乌有会");
    }

    @Test
    void aWordThatBlocksStopsTheSubmissionUntilItIsChanged() {
        var id = world.draft(article("乌有会的一天", Span.plain("正文。")));

        assertThatThrownBy(() -> world.submit(id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(
                                                new Refusal.InvalidContent(
                                                        checks.blocking(
                                                                id, drafts.get(id).content()))));
        assertThat(checks.blocking(id, drafts.get(id).content()))
                .extracting(Finding::zh)
                .containsExactly("“乌有会”：词库提示的用词。请改为“乌有红十字会”。");

        world.change(id, article("乌有红十字会的一天", Span.plain("正文。")), world.address(id).slug(), "");
        world.submit(id);
        assertThat(stage(id)).isEqualTo(DraftStage.FIRST_REVIEW);
    }

    @Test
    void aWordThatIsListedAfterTheApprovalStopsThePublication() {
        var id = world.approved(article("后来才列进词库", Span.plain("没这个词儿。")));
        listed.put("词儿", Severity.BLOCK, "词");
        try {
            assertThatThrownBy(() -> world.publish(id)).isInstanceOf(Refused.class);

            allow.as(world.publisher(), id, "词儿", "方言，人物原话");
            world.publish(id);
        } finally {
            listed.remove("词儿");
        }
    }

    @Test
    void onlyAFinalReviewerWhoDidNotWriteItLetsAWordStand() {
        var id = world.draft(article("乌有会", Span.plain("正文。")));
        var both = world.person("writer-and-final", Role.WRITER, Role.FINAL_REVIEWER);
        var mine = world.draft(article("乌有会自己写的", Span.plain("正文。")));
        sessions.as(world.writer())
                .formParam("word", "乌有会")
                .formParam("reason", "我说可以")
                .post("/admin/documents/" + id + "/allow-word")
                .then()
                .statusCode(403);
        assertThatThrownBy(() -> allow.as(world.admin(), id, "乌有会", "管理员"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> allow.as(both, id, "乌有会", " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("理由");
        save(both, mine);
        assertThatThrownBy(() -> allow.as(both, mine, "乌有会", "我自己写的"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("另一位");

        sessions.as(world.publisher())
                .formParam("word", "乌有会")
                .formParam("reason", "历史名称")
                .post("/admin/documents/" + id + "/allow-word")
                .then()
                .statusCode(303);

        world.submit(id);
        assertThat(audit.of(id, "allow-word").getFirst().detail)
                .containsEntry("word", "乌有会")
                .containsEntry("reason", "历史名称");
        assertThat(checks.of(id, drafts.get(id).content()))
                .filteredOn(one -> one.wording() != null)
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN);
        assertThat(checks.blocking(mine, drafts.get(mine).content())).hasSize(1);
    }

    private void save(Actor person, DocumentId id) {
        var draft = drafts.get(id);
        sessions.as(person)
                .multiPart("do", "save")
                .multiPart("revision", draft.revision())
                .multiPart("slug", draft.line().address().slug().value())
                .multiPart("changeNote", "")
                .multiPart("/title", draft.content().title())
                .multiPart("/summary", "改过的摘要")
                .multiPart("/source/name", "青禾县红十字会")
                .multiPart("/byline", "周晓禾")
                .multiPart("/body", "[]")
                .post("/admin/documents/" + id + "/autosave")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyAFinalReviewerChangesTheList() {
        for (var other : List.of(world.writer(), world.admin())) {
            assertThatThrownBy(() -> change.remove(other, "乌有会")).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> listed.put("会", Severity.WARN, "")).hasMessageContaining("两个字");
        assertThatThrownBy(() -> listed.put("同样", Severity.WARN, "同样")).hasMessageContaining("相同");
        assertThatThrownBy(() -> listed.put("同样", Severity.WARN, "", "不含它"))
                .hasMessageContaining("例外");
        assertThat(words.find("同样")).isEmpty();
        sessions.as(world.writer())
                .queryParam("holding", "乌有")
                .get("/admin/words")
                .then()
                .statusCode(200)
                .body(containsString("乌有红十字会"));
    }

    @Test
    void theListIsKeptOnAPhone() {
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atPhone();
            var visit = DeskVisit.of(page, world.publisher(), "/admin/words");
            page.getByLabel("词", new Page.GetByLabelOptions().setExact(true)).fill("手机上加的词");
            page.getByLabel("改为（没有固定改法的不填）").fill("手机上写的词");
            page.getByLabel("轻重").selectOption("拦下");
            visit.press("保存这个词");
            Told.by(page, "词库已保存");
            page.getByLabel("词或改法里有").fill("手机上");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ROWHEADER)).hasText("手机上加的词");
            visit.fits("dictionary-at-phone");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("更改 手机上加的词")).click();
            visit.press("删去“手机上加的词”");
            Told.by(page, "已从词库删去");
        }
        assertThat(words.find("手机上加的词")).isEmpty();
    }

    @Test
    void aPublisherLetsAWordStandOnThePageOfTheDocument() {
        var id = world.draft(article("乌有会旧事", Span.plain("正文。")));
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atDesktop();
            var visit = DeskVisit.of(page, world.publisher(), "/admin/documents/" + id);
            var dictionary = page.getByLabel("词库", new Page.GetByLabelOptions().setExact(true));
            assertThat(dictionary).containsText("“乌有会”被词库拦下，应写“乌有红十字会”");
            dictionary.locator("summary").click();
            page.getByLabel("为什么可以保留").fill("当时的名称");
            visit.fits("dictionary-stops");
            visit.press("放行“乌有会”");
            Told.by(page, "已放行");
            assertThat(dictionary).containsText("当时的名称");
            assertThat(dictionary).not().containsText("被词库拦下");
        }
        assertThat(audit.of(id, "allow-word").getFirst().detail).containsEntry("reason", "当时的名称");
        world.submit(id);
        assertThat(stage(id)).isEqualTo(DraftStage.FIRST_REVIEW);
    }

    @Test
    void aListedWordIsChangedWithWhatItMayStandIn() {
        try (var browser = new DeskBrowser(site)) {
            var page = browser.atDesktop();
            var visit = DeskVisit.of(page, world.publisher(), "/admin/words");
            page.getByLabel("词或改法里有").fill("乌有会");
            visit.press("查找");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("更改 乌有会")).click();
            var instead = page.getByLabel("改为（没有固定改法的不填）");
            assertThat(instead).hasValue("乌有红十字会");
            instead.fill("乌有县红十字会");
            page.getByLabel("例外（可不填）").fill("乌有会议、乌有会计");
            visit.press("保存这个词");
            Told.by(page, "词库已保存");
        }
        assertThat(words.find("乌有会").orElseThrow().exceptions()).containsExactly("乌有会议", "乌有会计");
        var right = world.draft(article("乌有会议开幕", Span.plain("请教乌有会计。")));
        assertThat(checks.blocking(right, drafts.get(right).content())).isEmpty();
        var wrong = world.draft(article("乌有会议开幕", Span.plain("乌有会到场。")));
        assertThat(checks.blocking(wrong, drafts.get(wrong).content()))
                .extracting(Finding::zh)
                .containsExactly("“乌有会”：词库提示的用词。请改为“乌有县红十字会”。");
    }

    private DraftStage stage(DocumentId id) {
        return drafts.get(id).line().stage();
    }
}
