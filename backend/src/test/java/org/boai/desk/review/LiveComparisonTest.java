package org.boai.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Span;
import org.boai.document.DocumentId;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class LiveComparisonTest {
    private static final String COMPARED = "与公开版本相比";

    @Inject World world;
    @Inject DeskSessions sessions;

    private String page(DocumentId id) {
        return sessions.as(world.reviewer(Level.FIRST)).get("/admin/documents/" + id).asString();
    }

    private static Article says(String text) {
        return Samples.article("急救课", Samples.paragraphs(text));
    }

    @Test
    void aReviewerSeesWhatASubmissionChangesForReaders() {
        var id = world.published(says("课程在周六上午开始。"));
        world.change(id, says("课程在周日上午开始。"), world.address(id).slug(), "改时间");
        assertThat(page(id)).doesNotContain(COMPARED);

        world.submit(id);

        assertThat(page(id))
                .contains(COMPARED, "共 1 处不同")
                .containsPattern("周<del>.*六.*</del><ins>.*日.*</ins>上午");
    }

    @Test
    void aChangedAddressIsAmongTheChanges() {
        var id = world.published(says("课程在周六上午开始。"));
        var before = world.address(id).path();
        world.change(id, says("课程在周六上午开始。"), world.slug("moved-course"), "换网址");
        world.submit(id);

        assertThat(page(id))
                .contains("内容完全相同")
                .containsPattern("网址：<del>.*" + before + "</del> <ins>.*moved-course.*</ins>");
    }

    @Test
    void whatWasNeverPublicIsComparedWithNothing() {
        var id = world.draft(says("课程在周六上午开始。"));
        world.submit(id);

        assertThat(page(id)).doesNotContain(COMPARED);
    }

    @Test
    void aNumberedListIsReadWithItsNumbersAndComparedAsOne() {
        var id = world.published(steps(Block.ListStyle.BULLETED));
        world.change(id, steps(Block.ListStyle.NUMBERED), world.address(id).slug(), "编号");
        world.submit(id);

        var page = Jsoup.parse(page(id));
        assertThat(page.select(".reading ol > li").eachText()).containsExactly("呼救", "按压");
        assertThat(page.select(".reading ul")).isEmpty();
        assertThat(page.select(".changes").text()).contains("编号列表", "呼救", "按压");
    }

    private static Article steps(Block.ListStyle style) {
        return Samples.article(
                "急救课", List.of(new Block.Items(style, List.of(step("呼救"), step("按压")))));
    }

    private static Block.Item step(String text) {
        return new Block.Item(List.of(Span.plain(text)), List.of());
    }
}
