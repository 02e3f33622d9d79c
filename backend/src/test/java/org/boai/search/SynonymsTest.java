package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.boai.document.ContentLocale;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private final Synonyms synonyms =
            Synonyms.parse("# 说明\nAED,自动体外除颤器,除颤仪\n\n心肺复苏 , CPR\n献血,无偿献血\n");

    @Test
    void theReadersOwnWordingComesFirst() {
        assertThat(synonyms.wordings("AED在哪里")).containsExactly("AED在哪里", "自动体外除颤器在哪里", "除颤仪在哪里");
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(synonyms.wordings("cpr 步骤")).containsExactly("cpr 步骤", "心肺复苏 步骤");
    }

    @Test
    void aLatinWordInsideAnotherIsNotOne() {
        assertThat(synonyms.wordings("AEDX cprs")).containsExactly("AEDX cprs");
    }

    @Test
    void aLongerWordThatContainsTheOneAskedForIsNotAnotherWording() {
        assertThat(synonyms.wordings("献血")).containsExactly("献血");
        assertThat(synonyms.wordings("无偿献血")).containsExactly("无偿献血", "献血");
    }

    @Test
    void twoThingsAreCombinedWithinBounds() {
        assertThat(synonyms.wordings("AED CPR"))
                .contains("除颤仪 心肺复苏")
                .hasSizeLessThanOrEqualTo(Synonyms.MOST_WORDINGS);
    }

    @Test
    void charactersOfPatternsAreHarmless() {
        assertThat(synonyms.wordings("AED $1 \\ (")).contains("除颤仪 $1 \\ (");
        assertThat(Synonyms.parse("a+b,$c\\").wordings("a+b")).containsExactly("a+b", "$c\\");
    }

    @Test
    void bothLanguagesHaveWords() {
        var all = Synonyms.load();
        assertThat(all.get(ContentLocale.ZH_CN).wordings("海姆立克")).contains("腹部冲击法");
        assertThat(all.get(ContentLocale.EN).wordings("CPR course"))
                .contains("cardiopulmonary resuscitation course");
    }
}
