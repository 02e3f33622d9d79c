package org.boai.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.boai.document.ContentLocale;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(Words.in(ContentLocale.ZH_CN).texts().keySet())
                .isEqualTo(Words.in(ContentLocale.EN).texts().keySet());
    }
}
