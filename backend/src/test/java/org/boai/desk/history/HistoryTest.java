package org.boai.desk.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.boai.content.Article;
import org.boai.document.DocumentId;
import org.boai.publishing.Withdraw;
import org.boai.reviewing.ReturnToWriting;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class HistoryTest {
    private static final String HOSTILE = "<script>alert('红')</script><img src=x onerror=alert(1)>";

    @Inject World world;
    @Inject ReturnToWriting back;
    @Inject Withdraw withdraw;
    @Inject DeskSessions sessions;

    private static Article says(String title, String... paragraphs) {
        return Samples.article(title, Samples.paragraphs(paragraphs));
    }

    /** Submitted twice, and under review again. */
    private DocumentId twice(Article first, Article second) {
        var id = world.draft(first);
        world.submit(id);
        back.takeBack(world.writer(), id);
        world.change(id, second, world.address(id).slug(), "改了一处");
        world.submit(id);
        return id;
    }

    private String page(DocumentId id, String rest) {
        return sessions.as(world.writer())
                .get("/admin/documents/" + id + "/history" + rest)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private int status(DocumentId id, String rest) {
        return sessions.as(world.writer())
                .get("/admin/documents/" + id + "/history" + rest)
                .statusCode();
    }

    @Test
    void everyEditionIsListedNewestFirstWithAuthorReasonAndNote() {
        var page = page(twice(says("题目", "原文。"), says("题目", "改文。")), "");

        assertThat(page).contains("送审", "审核中", "更新说明：改了一处", world.writer().name());
        assertThat(page.indexOf("id=\"v2\"")).isPositive().isLessThan(page.indexOf("id=\"v1\""));
    }

    @Test
    void whenThePublicCouldReadAnEditionIsTold() {
        var id = world.published(says("题目", "原文。"));
        world.republish(id, says("题目", "改文。"), world.address(id).slug(), "更正");
        var page = page(id, "");
        assertThat(page)
                .containsOnlyOnce("现在公开")
                .contains(" 至今")
                .containsPattern("公开于 .* 至 \\d{4}");

        withdraw.as(world.publisher(), id, "须核实", null);

        assertThat(page(id, "")).doesNotContain("现在公开").doesNotContain(" 至今");
    }

    @Test
    void whatWasChangedIsMarkedInTheText() {
        var id =
                twice(
                        says("周六的急救课", "培训在周六上午开始，请提前十分钟到场。", "请带水杯。"),
                        says("周日的急救课", "培训在周日上午开始，请提前十分钟到场。", "请带水杯。"));

        var page = page(id, "/compare?from=1&to=2");

        assertThat(page)
                .contains("共 2 处不同", "正文 › 第 1 项 段落")
                .containsPattern("周<del>.*六.*</del><ins>.*日.*</ins>上午开始")
                .doesNotContain("请带水杯");
    }

    @Test
    void theOrderOfTheChosenDoesNotMatter() {
        var id = twice(says("题目", "原文。"), says("题目", "原文，加几个字。"));

        assertThat(main(page(id, "/compare?from=2&to=1")))
                .isEqualTo(main(page(id, "/compare?from=1&to=2")))
                .contains("<ins>");
    }

    /** Without the frame, which knows the address. */
    private static String main(String page) {
        return page.substring(page.indexOf("<main"));
    }

    @Test
    void whatWasTypedIsNeverMarkup() {
        var id = twice(says("题目", "原文。"), says(HOSTILE, "原文。", HOSTILE));

        assertThat(page(id, "/compare?from=1&to=2"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
    }

    @Test
    void aPictureThatCameIsShown() {
        var id = twice(says("题目", "原文。"), Samples.article("题目", Samples.article().body()));

        assertThat(page(id, "/compare?from=1&to=2"))
                .contains("图片", "/admin/media/", "现在：")
                .contains("№ ");
    }

    @Test
    void anEditionThatTheDocumentDoesNotHaveIsNotFound() {
        var id = world.draft(says("题目", "原文。"));
        world.submit(id);
        for (var rest :
                new String[] {
                    "1&to=2", "0&to=1", "-1&to=1", "1%27&to=1", "99999999999&to=1", "1"
                }) {
            assertThat(status(id, "/compare?from=" + rest)).as(rest).isEqualTo(404);
        }
        assertThat(status(id, "?before=x")).isEqualTo(404);
        assertThat(status(new DocumentId(new java.util.UUID(7, 7)), "")).isEqualTo(404);
    }

    @Test
    void whoMayNotReadDraftsReadsNoEdition() {
        var id = world.published(says("题目", "原文。"));
        var outsider = world.person("history-outsider", Role.CONCERNS);
        for (var rest : new String[] {"", "/compare?from=1&to=1"}) {
            sessions.as(outsider)
                    .get("/admin/documents/" + id + "/history" + rest)
                    .then()
                    .statusCode(403);
        }
    }
}
