package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void marksBecomePieces() {
        assertThat(Highlight.parse("学习" + mark("心肺复苏") + "术" + mark("急救")))
                .containsExactly(
                        new Highlight("学习", false),
                        new Highlight("心肺复苏", true),
                        new Highlight("术", false),
                        new Highlight("急救", true));
    }

    @Test
    void textWithoutMarksIsOnePiece() {
        assertThat(Highlight.parse("<b>没有</b>")).containsExactly(new Highlight("<b>没有</b>", false));
        assertThat(Highlight.parse("")).isEmpty();
    }

    @Test
    void aMarkThatDoesNotEndMarksNothing() {
        assertThat(Highlight.parse("甲" + Highlight.START + "乙")).noneMatch(Highlight::marked);
    }

    private static String mark(String text) {
        return Highlight.START + text + Highlight.END;
    }
}
