package org.boai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BilingualTest {
    @Test
    void bothSentencesAreFilledEachInItsOwnOrder() {
        var said = new Bilingual("%s 最多 %d 个。", "At most %2$d of %1$s.").with("a", 3);

        assertThat(said.in(Language.ZH)).isEqualTo("a 最多 3 个。");
        assertThat(said.in(Language.EN)).isEqualTo("At most 3 of a.");
    }

    @Test
    void aBilingualValueGivesEachSentenceItsOwnLanguage() {
        var said =
                new Bilingual("找不到%s。", "Cannot find %s.")
                        .with(new Bilingual("文稿", "the document"));

        assertThat(said).isEqualTo(new Bilingual("找不到文稿。", "Cannot find the document."));
    }

    @Test
    void namesAreListedAsEachLanguageDoes() {
        assertThat(Bilingual.list(List.of("id", "slug")))
                .isEqualTo(new Bilingual("id、slug", "id, slug"));
    }

    @Test
    void aPercentSignInAValueIsLeftAlone() {
        assertThat(new Bilingual("没有 %s。", "No %s.").with("%d").en()).isEqualTo("No %d.");
    }
}
