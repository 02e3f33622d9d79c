package org.boai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | IDENTITY",
                "'' | IDENTITY",
                "gzip | GZIP",
                "GZip | GZIP",
                "deflate, gzip;q=0.5, *;q=0 | GZIP",
                "gzip;q=0 | IDENTITY",
                "gzip; q=0.000 | IDENTITY",
                "* | GZIP",
                "*;q=0 | IDENTITY",
                "gzip;q=0, * | IDENTITY",
                "br | IDENTITY",
                "identity | IDENTITY",
                "gzip;q=0.001 | GZIP"
            })
    void theCodingIsOneThatTheClientAccepts(String header, ContentCoding expected) {
        assertThat(ContentCoding.of(header)).isEqualTo(expected);
    }

    @Test
    void whatIsPackedIsUnpackedAsItWas() throws IOException {
        var plain = "心肺复苏".repeat(1000).getBytes(StandardCharsets.UTF_8);
        var packed = ContentCoding.GZIP.encode(plain);
        assertThat(packed).hasSizeLessThan(plain.length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(plain);
    }
}
