package org.boai.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u200B", "\u202E", "\u2066", "\uD83D", "\uFEFF", "\u2028"})
    void whatCannotBeSeenIsRefusedWithItsField(String hidden) {
        assertThatThrownBy(() -> VisibleText.lines("reason", "数字" + hidden + "有误"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(no.refusal())
                                        .isInstanceOfSatisfying(
                                                Refusal.InvalidInput.class,
                                                input ->
                                                        assertThat(input.field())
                                                                .isEqualTo("reason")));
    }

    @Test
    void linesOfAFormStayLines() {
        assertThat(VisibleText.lines("reason", " 一\r\n二\r三 ")).isEqualTo("一\n二\n三");
        assertThat(VisibleText.lines("reason", "谢谢👩‍🚒")).isEqualTo("谢谢👩‍🚒");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一\n二", "一\t二", "一\r\n二"})
    void aNameIsOneLine(String name) {
        assertThatThrownBy(() -> VisibleText.line("zh", name))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("zh 须写在一行里");
    }
}
