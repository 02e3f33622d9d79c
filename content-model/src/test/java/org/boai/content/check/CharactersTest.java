package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.boai.rule.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "红十字会，2027 年",
                "two\nlines\tand a tab",
                "𠮷野家 𫠝",
                "é e\u0301",
                "❤️ 🇨🇳 👍🏽",
                "👩\u200D🚒 👩🏽\u200D🚒 ❤\uFE0F\u200D🔥",
            })
    void whatReadersSeeDeceivesNobody(String text) {
        assertThat(Characters.deceive(text)).isFalse();
    }

    @Covers("SITE-06")
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x0D, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C,
                0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069,
                0x3164, 0xE000, 0xD800, 0xFDD0, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0041, 0xF0000
            })
    void whatReadersDoNotSeeDeceives(int character) {
        assertThat(Characters.deceive("红十字" + Character.toString(character) + "会")).isTrue();
    }

    @Test
    void pastedTextBecomesWhatReadersSee() {
        assertThat(Characters.visible("\uFEFF红\u200B十\u00AD字\r\n会\r员\u2028大会\u0000"))
                .isEqualTo("红十字\n会\n员\n大会");
        assertThat(Characters.visible("👩\u200D🚒 \u202Eabc")).isEqualTo("👩\u200D🚒 abc");
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(Characters.beginning("红十字", 3)).isEqualTo("红十字");
        assertThat(Characters.beginning("红十字会", 3)).isEqualTo("红十字");
        assertThat(Characters.beginning("红十𠮷𠮷", 3)).isEqualTo("红十𠮷");
        assertThat(Characters.beginning("𠮷𠮷𠮷", 0)).isEmpty();
    }
}
