package org.boai.content.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;

class ContentDiffTest {
    private static final String FIRST = "第一段说明培训的时间和地点。";
    private static final String SECOND = "第二段请大家自带水杯与笔记本。";
    private static final String THIRD = "第三段留下报名电话。";

    private static Content with(String field, Object value) {
        return with(Samples.article(), field, value);
    }

    private static Content with(Content content, String field, Object value) {
        var tree = (ObjectNode) ContentJson.tree(content);
        tree.set(field, ContentJson.mapper().valueToTree(value));
        try {
            return ContentJson.read(tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Content body(String... paragraphs) {
        return Samples.article("题目", Samples.paragraphs(paragraphs));
    }

    @Test
    void aContentDiffersFromItselfInNothing() {
        assertThat(Samples.contents())
                .allSatisfy(one -> assertThat(ContentDiff.of(one, one)).isEmpty());
    }

    @Test
    void aFieldIsToldWithBothValues() {
        var before = with("title", "旧标题");
        assertThat(ContentDiff.of(before, with("title", "新标题")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.OfField.class,
                        change -> {
                            assertThat(change.field()).isEqualTo("title");
                            assertThat(change.before().asText()).isEqualTo("旧标题");
                            assertThat(change.after().asText()).isEqualTo("新标题");
                        });
    }

    @Test
    void aFieldThatWasEmptyHasNoBefore() {
        assertThat(ContentDiff.of(with("summary", ""), with("summary", "有了")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.OfField.class, change -> assertThat(change.before()).isNull());
    }

    @Test
    void oneParagraphThatCameChangesNoOther() {
        assertThat(ContentDiff.of(body(FIRST, THIRD), body(FIRST, SECOND, THIRD)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Added.class, change -> assertThat(change.at()).isEqualTo(1));
    }

    @Test
    void aParagraphThatWasReworkedIsChangedAndItsNewNeighbourIsAdded() {
        var changes =
                ContentDiff.of(
                        body(FIRST, SECOND, THIRD),
                        body("全新的开头。", FIRST.replace("时间", "日期"), THIRD));
        assertThat(changes)
                .extracting(Change::getClass)
                .isEqualTo(List.of(Change.Added.class, Change.Changed.class, Change.Removed.class));
    }

    @Test
    void everyKindIsCompared() {
        for (var content : Samples.contents()) {
            var emptied = with(content, "body", List.of());
            assertThat(ContentDiff.of(emptied, content))
                    .hasSize(content.body().size())
                    .allMatch(Change.Added.class::isInstance);
            assertThat(ContentDiff.of(content, emptied))
                    .hasSize(content.body().size())
                    .allMatch(Change.Removed.class::isInstance);
        }
    }

    @Test
    void contentsOfDifferentKindsAreNotCompared() {
        assertThatThrownBy(() -> ContentDiff.of(Samples.article(), Samples.page()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
