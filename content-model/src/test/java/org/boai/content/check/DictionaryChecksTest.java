package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.Mark;
import org.boai.content.Span;
import org.boai.content.check.Finding.Severity;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Covers("PUB-06")
class DictionaryChecksTest {
    private static final List<Term> TERMS =
            List.of(
                    new Term("红会", Severity.BLOCK, "红十字会", "机构名称写全称", List.of()),
                    new Term("义务献血", Severity.WARN, "无偿献血", "", List.of()),
                    new Term("paragraph", Severity.BLOCK, "", "", List.of()));

    @Test
    void everyTextOfAContentIsSearchedAlsoAcrossMarks() {
        var content =
                article(
                        "县红会的一天",
                        new Block.Paragraph(
                                List.of(
                                        Span.plain("参加义务"),
                                        new Span("献血", List.of(Mark.STRONG), "https://红会.example"),
                                        Span.plain("的人。红会谢谢，红会再谢。"))),
                        new Block.Table(
                                "表",
                                List.of(
                                        new Block.Row(List.of(new Block.Cell("红", true))),
                                        new Block.Row(List.of(new Block.Cell("红会", false))))));

        assertThat(Checks.of(content, with(Set.of())))
                .filteredOn(one -> one.rule().equals("PUB-06"))
                .extracting(Finding::where, Finding::severity, Finding::zh)
                .containsExactly(
                        tuple("/title", Severity.BLOCK, "“红会”：机构名称写全称。请改为“红十字会”。"),
                        tuple("/body/0/text", Severity.WARN, "“义务献血”：词库提示的用词。请改为“无偿献血”。"),
                        tuple("/body/0/text", Severity.BLOCK, "“红会”：机构名称写全称。请改为“红十字会”。"),
                        tuple(
                                "/body/1/rows/1/cells/0/text",
                                Severity.BLOCK,
                                "“红会”：机构名称写全称。请改为“红十字会”。"));
    }

    @Test
    void whatTheFinalReviewerLetsStandBlocksNothingAndIsStillTold() {
        var content = article("县红会的一天", Samples.paragraphs("正文。").getFirst());

        assertThat(Checks.blocking(content, with(Set.of()))).hasSize(1);
        assertThat(Checks.blocking(content, with(Set.of("红会")))).isEmpty();
        assertThat(Checks.of(content, with(Set.of("红会"))))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.zh()).endsWith("终审已放行。");
                            assertThat(one.wording())
                                    .isEqualTo(new Finding.Wording("红会", "红会", "红十字会"));
                        });
    }

    @Test
    void aFindingSaysAtWhichPlacesOfTheTextItStands() {
        var terms = List.of(new Term("红会", Severity.BLOCK, "红十字会", "", List.of("分红会")));
        var content = article("题", Samples.paragraphs("红会的分红会，又是红会").getFirst());

        assertThat(Checks.of(content, new Background(new Dictionary(terms), Set.of(), Map.of())))
                .singleElement()
                .extracting(Finding::places)
                .isEqualTo(
                        List.of(
                                new Finding.Place(0, "", "的分红", 3),
                                new Finding.Place(9, "，又是", "", 3)));
    }

    @Test
    void aPlaceAtTheStartOfATextSaysSoInItsJson() {
        JsonNode place = ContentJson.mapper().valueToTree(new Finding.Place(0, "", "的", 3));
        assertThat(place).hasToString("{\"from\":0,\"before\":\"\",\"after\":\"的\",\"around\":3}");
    }

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void namesAndCodesOfTheStoredFormAreNoTexts(Content content) {
        assertThat(Checks.of(content, with(Set.of()))).isEmpty();
    }

    @Test
    void aLongTextIsSearchedForThousandsOfTermsInBoundedTime() {
        var terms =
                IntStream.range(0, 5000)
                        .mapToObj(at -> new Term("词" + at + "条", Severity.WARN, "", "", List.of()))
                        .toList();
        var background = new Background(new Dictionary(terms), Set.of(), Map.of());
        var content =
                article(
                        "长文",
                        IntStream.range(0, 20)
                                .mapToObj(
                                        at ->
                                                new Block.Paragraph(
                                                        List.of(
                                                                Span.plain(
                                                                        "词"
                                                                                + at
                                                                                + "。"
                                                                                + "红十字"
                                                                                        .repeat(
                                                                                                330)))))
                                .toArray(Block[]::new));

        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(Checks.of(content, background)).isEmpty());
    }

    private static Background with(Set<String> allowed) {
        return new Background(new Dictionary(TERMS), allowed, Map.of());
    }

    private static Article article(String title, Block... body) {
        var plain = Samples.shortArticle(title);
        return new Article(
                title,
                plain.summary(),
                null,
                List.of(),
                plain.source(),
                List.of(body),
                plain.byline());
    }
}
