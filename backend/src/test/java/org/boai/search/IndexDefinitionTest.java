package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.document.Sha256;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;

class IndexDefinitionTest {
    private static final int VERSION = 2;

    /** The first digits of the SHA-256 of that text of the samples. */
    private static final String TEXT = "1c615a3c";

    /** Else documents keep the text of before when Boai is upgraded. */
    @Test
    void anotherTextOfTheSameContentIsAnotherVersionInBothIndices() throws Exception {
        assertThat(textOfSamples())
                .as("Raise the version in both definitions, unless only the samples changed")
                .startsWith(TEXT);
        assertThat(version("/search/public-index.json")).isEqualTo(VERSION);
        assertThat(version("/search/desk-index.json")).isEqualTo(VERSION);
    }

    private static String textOfSamples() {
        var text =
                Stream.of(
                                Samples.article(),
                                Samples.campaign(),
                                Samples.pressRelease(),
                                Samples.educationKit(),
                                Samples.disclosureNotice(),
                                Samples.page())
                        .map(content -> SearchText.of(content).toString())
                        .collect(Collectors.joining("\n"));
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static int version(String resource) throws JsonProcessingException {
        var definition = new IndexDefinition("any", resource).json();
        return new JsonMapper().readTree(definition).at("/mappings/_meta/text").intValue();
    }
}
