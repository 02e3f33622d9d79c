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
    private static final Cursor<UUID> CURSOR =
            new Cursor<>(Instant.parse("2026-05-08T01:02:03.123456Z"), UUID.randomUUID());

    @Test
    void aCursorIsReadAsItWasWritten() {
        assertThat(read(CURSOR.write("articles"), "articles")).isEqualTo(CURSOR);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var text = CURSOR.write("articles");
        assertThatThrownBy(() -> read(text, "campaigns")).isInstanceOf(Refused.class);
    }

    @Test
    void aCursorWithAnyCharacterChangedIsRefused() {
        var text = CURSOR.write("articles");
        for (int at = 0; at < text.length(); at++) {
            var other = text.charAt(at) == 'A' ? 'B' : 'A';
            var changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThatThrownBy(() -> read(changed, "articles")).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "心", "' or 1=1 --", "AAAA", "%00", "=====", "_________"})
    void garbageIsRefused(String text) {
        assertThatThrownBy(() -> read(text, "articles")).isInstanceOf(Refused.class);
    }

    @Test
    void aKeyThatIsNoKeyIsRefused() {
        var forged = new Cursor<>(CURSOR.at(), "no id").write("articles");
        assertThatThrownBy(() -> read(forged, "articles")).isInstanceOf(Refused.class);
    }

    private static Cursor<UUID> read(String text, String list) {
        return Cursor.read(text, list, UUID::fromString);
    }
}
