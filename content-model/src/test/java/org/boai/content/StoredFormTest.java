package org.boai.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.document.Kind;
import org.boai.document.Sha256;
import org.boai.rule.Covers;
import org.boai.sample.Golden;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was stored once is read for ever, with the hash that was signed (PUB-02). */
class StoredFormTest {
    private static final Path EDITIONS =
            Golden.root().resolve("content-model/src/test/resources/editions");

    @ParameterizedTest
    @EnumSource
    void whatWasStoredIsReadAndWrittenUnchanged(Kind kind) throws IOException {
        var content = stored(kind);

        Golden.checkForEver(file(kind), ContentJson.canonicalText(content));
        assertThat(content.kind()).isEqualTo(kind);
    }

    /** In the format of {@code sha256sum --check}. */
    @Covers("PUB-02")
    @Test
    void whatWasSignedKeepsItsHash() {
        var sums =
                Arrays.stream(Kind.values())
                        .map(kind -> "%s  %s\n".formatted(hash(kind), file(kind).getFileName()))
                        .collect(Collectors.joining());

        Golden.checkForEver(EDITIONS.resolve("v1.sha256"), sums);
    }

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void everyContentComesBackAsItWasWritten(Content content) throws JsonProcessingException {
        assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
        assertThat(ContentJson.read(ContentJson.tree(content))).isEqualTo(content);
        assertThat(ContentJson.read(ContentJson.canonicalText(content))).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void theSampleWorldLeavesNoFieldOut(Content content) {
        assertThat(emptyFields(content.kind().code(), content))
                .filteredOn(
                        field ->
                                !field.matches(
                                        ".*(marks|href|items|width|height|money|quantity|note)"))
                .isEmpty();
    }

    private static Stream<String> emptyFields(String where, Object value) {
        return switch (value) {
            case null -> Stream.of(where);
            case String text when text.isEmpty() -> Stream.of(where);
            case Collection<?> list when list.isEmpty() -> Stream.of(where);
            case Collection<?> list -> list.stream().flatMap(one -> emptyFields(where, one));
            case Record one ->
                    Arrays.stream(one.getClass().getRecordComponents())
                            .flatMap(
                                    field ->
                                            emptyFields(
                                                    where + "." + field.getName(),
                                                    read(field, one)));
            default -> Stream.empty();
        };
    }

    private static Object read(RecordComponent field, Record owner) {
        try {
            return field.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Sha256 hash(Kind kind) {
        try {
            return ContentJson.hash(stored(kind));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the golden file holds; a kind that has none yet starts from the sample world. */
    private static Content stored(Kind kind) throws IOException {
        return Files.exists(file(kind))
                ? ContentJson.read(Files.readString(file(kind)))
                : Samples.content(kind);
    }

    private static Path file(Kind kind) {
        return EDITIONS.resolve(kind.code() + "-v1.json");
    }
}
