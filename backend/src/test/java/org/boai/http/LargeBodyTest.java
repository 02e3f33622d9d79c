package org.boai.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class LargeBodyTest {
    private static final long TOO_MANY = (60L << 20) + 1;

    @ParameterizedTest
    @ValueSource(strings = {"/manage/v1/media", "/manage/v1/documents", "/operations/token"})
    void aProgramIsToldWhatIsTooLarge(String target) throws IOException {
        assertThat(RawHttp.answerToAnnounced(target, TOO_MANY))
                .startsWith("HTTP/1.1 413 ")
                .contains(Problem.MEDIA_TYPE)
                .contains("\"code\":\"file-too-large\"")
                .contains("60 MB");
    }

    @Test
    void thePageOfTheDeskSaysItToPeople() throws IOException {
        assertThat(RawHttp.answerToAnnounced("/admin/media", TOO_MANY))
                .startsWith("HTTP/1.1 413 ")
                .contains("text/html")
                .contains("60 MB");
    }
}
