package org.boai.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.boai.refusal.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short7Words",
                "password1234",
                "qwertyuiopasdf",
                "111111111111",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "iloveyouiloveyou",
                "hongshizihui2024",
                "li.na-is-my-name-forever",
                "我是李娜娜娜娜娜娜娜娜娜"
            })
    void whatIsShortOrCommonOrOnesOwnNameIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.require(password, "li.na", "李娜"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("invalid-input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse 7 battery",
                "村口的老槐树下有三只黄猫",
                "x7Gh2pLq9ZtW",
                "we walk to school in the rain"
            })
    void aSentenceOfOnesOwnIsTaken(String password) {
        assertThatCode(() -> PasswordRules.require(password, "li.na", "李娜"))
                .doesNotThrowAnyException();
    }
}
