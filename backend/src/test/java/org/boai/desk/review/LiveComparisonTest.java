package org.boai.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
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
        var id = world.published(list(Block.ListStyle.BULLETED, "呼救", "按压"));
        world.change(
                id, list(Block.ListStyle.NUMBERED, "呼救", "按压"), world.address(id).slug(), "编号");
        world.submit(id);

        var page = Jsoup.parse(page(id));
        assertThat(page.select(".reading ol > li").eachText()).containsExactly("呼救", "按压");
        assertThat(page.select(".reading ul")).isEmpty();
        assertThat(page.select(".changes del").text()).contains("•");
        assertThat(page.select(".changes ins").text()).contains("№");
    }

    @Test
    void anEntryOfAListThatIsReplacedIsNotTakenForTheNewOne() {
        var id = world.published(list(Block.ListStyle.NUMBERED, "大声呼救，请人拨打 120", "跪在旁边"));
        world.change(
                id,
                list(Block.ListStyle.NUMBERED, "请人取来最近的除颤器", "跪在旁边"),
                world.address(id).slug(),
                "换一步");
        world.submit(id);

        var changes = Jsoup.parse(page(id)).select(".changes");
        assertThat(changes.select("del").text()).contains("大声呼救，请人拨打 120");
        assertThat(changes.select("ins").text()).contains("请人取来最近的除颤器");
    }

    private static Article list(Block.ListStyle style, String... steps) {
        return Samples.article(
                "急救课",
                List.of(
                        new Block.Items(
                                style, Stream.of(steps).map(LiveComparisonTest::step).toList())));
    }

    private static Block.Item step(String text) {
        return new Block.Item(List.of(Span.plain(text)), List.of());
    }
}
