package org.boai.copying;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {
    @ParameterizedTest
    @CsvSource({
        "assets/site-0a1b.css, LOADED",
        "media/00/photo.jpg, LOADED",
        "disclosure-notices/annual-2026/figures.csv, LOADED",
        "articles/flood/index.html, DOCUMENTS",
        "en/press-releases/statement-1/index.html, DOCUMENTS",
        "articles/index.html, LEADING",
        "articles/page/2/index.html, LEADING",
        "articles/archive/2026/index.html, LEADING",
        "topics/relief/index.html, LEADING",
        "feed.atom, LEADING",
        "sitemap.xml, LEADING",
        "en/index.html, LEADING",
        "index.html, LEADING",
        "404.html, LEADING"
    })
    void whatLeadsToSomethingIsSentAfterIt(String key, Phase phase) {
        assertThat(Phase.of(key)).isEqualTo(phase);
    }
}
