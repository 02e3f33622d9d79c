package org.boai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.boai.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor CURSOR =
            new Cursor(Instant.parse("2026-05-08T01:02:03.123456Z"), UUID.randomUUID());

    @Test
    void aCursorIsReadAsItWasWritten() {
        assertThat(Cursor.read(CURSOR.write("articles"), "articles")).isEqualTo(CURSOR);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var text = CURSOR.write("articles");
        assertThatThrownBy(() -> Cursor.read(text, "campaigns")).isInstanceOf(Refused.class);
    }

    @Test
    void aCursorWithAnyCharacterChangedIsRefused() {
        var text = CURSOR.write("articles");
        for (int at = 0; at < text.length(); at++) {
            var other = text.charAt(at) == 'A' ? 'B' : 'A';
            var changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThatThrownBy(() -> Cursor.read(changed, "articles")).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "心", "' or 1=1 --", "AAAA", "%00", "=====", "_________"})
    void garbageIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.read(text, "articles")).isInstanceOf(Refused.class);
    }
}
