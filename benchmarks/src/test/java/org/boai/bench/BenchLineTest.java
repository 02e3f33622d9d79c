package org.boai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.boai.bench.BenchLine.Subject;
import org.junit.jupiter.api.Test;

class BenchLineTest {
    @Test
    void withoutWordsTheWholeProductIsMeasured() {
        assertThat(BenchLine.parse()).isEqualTo(new BenchLine(new Subject.Product(), null));
        assertThat(BenchLine.parse("--json", "a.json"))
                .isEqualTo(new BenchLine(new Subject.Product(), Path.of("a.json")));
    }

    @Test
    void theSiteIsMeasuredWithAsManyArticlesAsAsked() {
        assertThat(BenchLine.parse("site"))
                .isEqualTo(new BenchLine(new Subject.Site(10_000), null));
        assertThat(BenchLine.parse("site", "--articles", "500", "--json", "a.json"))
                .isEqualTo(new BenchLine(new Subject.Site(500), Path.of("a.json")));
    }

    @Test
    void theDeskIsMeasuredWithAsManyDocumentsAsAsked() {
        assertThat(BenchLine.parse("desk"))
                .isEqualTo(new BenchLine(new Subject.Desk(20_000), null));
        assertThat(BenchLine.parse("desk", "--documents", "500"))
                .isEqualTo(new BenchLine(new Subject.Desk(500), null));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> BenchLine.parse("page")).hasMessageContaining("page");
        assertThatThrownBy(() -> BenchLine.parse("--articles", "5"))
                .hasMessageContaining("bench site");
        assertThatThrownBy(() -> BenchLine.parse("site", "--documents", "5"))
                .hasMessageContaining("bench desk");
        assertThatThrownBy(() -> BenchLine.parse("site", "--articles", "0"))
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> BenchLine.parse("site", "--json"))
                .hasMessageContaining("needs a value");
    }
}
