package org.boai.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.DisclosureNotice;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that cannot be read costs no other field. */
class KeepFormerTest {
    private static final String WRONG = "1,280.50 坏";

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void whateverFieldCannotBeReadTheTitleIsReadAndTheFieldStays(Content content) {
        var references = SampleReferences.of(content);
        var former = former(content);
        var keep = new KeepFormer(content.kind(), former, references);
        var titled = former.with(Map.of("/title", List.of("新题")));
        var faulty = 0;
        for (var name : former.toMap().keySet()) {
            var sent = titled.with(Map.of(name, List.of(WRONG)));
            var kept = keep.of(sent).orElseThrow();
            if (!kept.all()) {
                faulty++;
                assertThat(kept.faults()).as(name).hasSize(1);
                assertThat(kept.fields()).as(name).hasSize(1).allMatch(name::startsWith);
                assertThat(kept.content())
                        .as(name)
                        .isEqualTo(keep.of(titled).orElseThrow().content());
            }
        }
        assertThat(faulty).isGreaterThan(3);
    }

    @Test
    void aGroupThatWasNotThereBeforeIsLeftOutWithItsFaultyField() {
        var content = Samples.pressRelease();
        var former = former(content).without("/event");
        var keep = new KeepFormer(content.kind(), former, SampleReferences.of(content));

        var kept =
                keep.of(
                                former.with(
                                        Map.of(
                                                "/event/id", List.of("山洪"),
                                                "/event/name", List.of("山洪救援"),
                                                "/title", List.of("新题"))))
                        .orElseThrow();

        assertThat(kept.fields()).containsExactly("/event");
        assertThat(kept.faults()).extracting(FieldFault::where).containsExactly("/event/id");
        assertThat(kept.content().title()).isEqualTo("新题");
    }

    @Test
    void anEntryThatWasRemovedDoesNotComeBackIntoAnother() {
        var content = Samples.disclosureNotice();
        var former = former(content);
        var keep = new KeepFormer(content.kind(), former, SampleReferences.of(content));

        var kept =
                keep.of(
                                former.withoutEntry("/figures", 0)
                                        .with(Map.of("/figures/0/money/amount", List.of(WRONG))))
                        .orElseThrow();

        assertThat(kept.fields()).containsExactly("/figures");
        assertThat(((DisclosureNotice) kept.content()).figures()).isEqualTo(content.figures());
    }

    private static FormValues former(Content content) {
        var body = ContentJson.tree(content).path("body").toString();
        return FillForm.with(content, SampleReferences.of(content))
                .without("/body")
                .with(Map.of("/body", List.of(body)));
    }
}
