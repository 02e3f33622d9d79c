package org.boai.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.document.Kind;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentFormTest {
    private static final Content ARTICLE = Samples.article();
    private static final References REFERENCES = SampleReferences.of(ARTICLE);

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void everyContentComesBackFromItsFormAsItWas(Content content) {
        var references = SampleReferences.of(content);

        var values = FillForm.with(content, references);

        assertThat(ReadForm.as(content.kind(), values, references))
                .isEqualTo(new ReadForm.Result.Readable(content));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyComponentOfEveryRecordHasANameAndAField(Kind kind) {
        assertThat(Shapes.of(kind).parts())
                .allSatisfy(part -> assertThat(part.words().label()).isNotBlank());
    }

    @Test
    void anUnknownFieldIsRefused() {
        var values = filled().with(Map.of("/publishedAt", List.of("2020-01-01")));

        assertThat(faults(values)).containsExactly("/publishedAt");
    }

    @Test
    void factsOfAFileAreTakenFromTheServerOnly() {
        var hash = Samples.sha256("other").hex();
        var values =
                filled().with(
                                Map.of(
                                        "/cover/asset/sha256",
                                        List.of(hash),
                                        "/cover/asset/mediaType",
                                        List.of("text/html")));

        assertThat(faults(values)).contains("/cover/asset", "/cover/asset/mediaType");
    }

    @Test
    void aWrongDateIsToldAtItsField() {
        var values = filled().with(Map.of("/source/publishedOn", List.of("昨天")));

        assertThat(faults(values)).containsExactly("/source/publishedOn");
    }

    @Test
    void chosenTopicsStandInTheirOrderBeforeTheOthers() {
        var values = filled().with(Map.of("/topics", List.of("first-aid", "former", "relief")));

        var field =
                ShowForm.of(Kind.ARTICLE, values, List.of(), REFERENCES).stream()
                        .filter(FieldView.ChoicesField.class::isInstance)
                        .map(FieldView.ChoicesField.class::cast)
                        .filter(one -> one.head().name().equals("/topics"))
                        .findFirst()
                        .orElseThrow();

        assertThat(field.options())
                .extracting(Shape.Option::value)
                .containsExactly("first-aid", "former", "relief", "youth");
        assertThat(field.chosen()).containsExactly("first-aid", "former", "relief");
    }

    @Test
    void anEntryMovesWithAllThatIsInIt() {
        var values = filled();

        var changed = ChangeForm.as("up:/body/1", values).orElseThrow().values();

        var body = ((Article) ((ReadForm.Result.Readable) read(changed)).content()).body();
        var before = ARTICLE.body();
        assertThat(body.subList(0, 2)).containsExactly(before.get(1), before.get(0));
        assertThat(body.subList(2, body.size())).isEqualTo(before.subList(2, before.size()));
    }

    @Test
    void aFreshParagraphStandsWhereItWasAskedFor() {
        var changed = ChangeForm.as("insert:/body/0:paragraph", filled()).orElseThrow();

        var body = ((Article) ((ReadForm.Result.Readable) read(changed.values())).content()).body();
        assertThat(changed.field()).isEqualTo("/body/1");
        assertThat(body.get(1)).isEqualTo(new Block.Paragraph(List.of()));
        assertThat(body).hasSize(ARTICLE.body().size() + 1);
    }

    @Test
    void aRemovedEntryIsGoneAndTheOthersCloseUp() {
        var changed = ChangeForm.as("remove:/body/0", filled()).orElseThrow().values();

        var body = ((Article) ((ReadForm.Result.Readable) read(changed)).content()).body();
        assertThat(body).isEqualTo(ARTICLE.body().subList(1, ARTICLE.body().size()));
    }

    @Test
    void aTextThatIsTooLongToBeStoredIsToldAtItsField() {
        var tooLong = "长".repeat(100_001);
        var json = "[{\"type\":\"heading\",\"level\":2,\"text\":\"%s\"}]".formatted(tooLong);
        var typed = Map.of("/body/0/type", List.of("paragraph"), "/body/0/text", List.of(tooLong));
        var cell =
                Map.of("/body/0/type", List.of("table"), "/body/0/rows", List.of("甲|" + tooLong));
        var entry =
                Map.of("/body/0/type", List.of("list"), "/body/0/items", List.of("甲\n" + tooLong));

        assertThat(faults(filled().with(Map.of("/summary", List.of(tooLong)))))
                .containsExactly("/summary");
        assertThat(faults(filled().with(Map.of("/cover/asset/fileName", List.of(tooLong)))))
                .containsExactly("/cover/asset/fileName");
        assertThat(faults(empty().with(Map.of("/body", List.of(json)))))
                .containsExactly("/body/0/text");
        assertThat(faults(empty().with(typed))).containsExactly("/body/0/text");
        assertThat(faults(empty().with(cell))).containsExactly("/body/0/rows/0/cells/1/text");
        assertThat(faults(empty().with(entry))).containsExactly("/body/0/items/1/text/0/text");
    }

    @Test
    void aBodyThatIsTooLongToBeStoredStaysInTheEditor() {
        var json =
                "[{\"type\":\"heading\",\"level\":2,\"text\":\"%s\"}]"
                        .formatted("长".repeat(100_001));
        var values = empty().with(Map.of("/body", List.of(json)));

        assertThat(ReadForm.body(Kind.ARTICLE, values, REFERENCES)).isEqualTo(json);
    }

    @Test
    void aListThatNestsTooDeepToBeStoredIsToldAtItsField() {
        var typed =
                Map.of(
                        "/body/0/type",
                        List.of("list"),
                        "/body/0/items",
                        List.of("一\n  二\n    三\n      四\n        五\n          六"));
        var json = "[{\"type\":\"list\"" + ",\"items\":[{".repeat(6) + "}]".repeat(6) + "}]";
        json = json.replace("[{,", "[{\"text\":[],");

        assertThat(faults(empty().with(typed))).containsExactly("/body/0/items");
        assertThat(faults(empty().with(Map.of("/body", List.of(json)))))
                .containsExactly("/body/0" + "/items/0".repeat(5) + "/items");
    }

    @Test
    void moreEntriesThanABodyMayHaveAreRefused() {
        var values = filled();
        for (int at = 0; at < 600; at++) {
            values = values.with(Map.of("/body/" + at + "/type", List.of("paragraph")));
        }

        assertThat(faults(values)).contains("/body");
    }

    private static FormValues filled() {
        return FillForm.with(ARTICLE, REFERENCES);
    }

    private static FormValues empty() {
        return FormValues.of(Map.of());
    }

    private static ReadForm.Result read(FormValues values) {
        return ReadForm.as(Kind.ARTICLE, values, REFERENCES);
    }

    private static List<String> faults(FormValues values) {
        return ((ReadForm.Result.Unreadable) read(values))
                .faults().stream().map(FieldFault::where).toList();
    }
}
