package org.boai.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "zh_CN.UTF-8, zh-CN",
        "zh, zh-CN",
        "en_GB.UTF-8, en",
        "en, en",
        "C.UTF-8, 'zh-CN, en;q=0.5'",
        "de_DE@euro, 'zh-CN, en;q=0.5'",
        "'', 'zh-CN, en;q=0.5'"
    })
    void theTerminalIsAnsweredInItsLanguageElseInChinese(String lang, String accepted) {
        assertThat(TerminalLanguage.accepted(Map.of("LANG", lang))).isEqualTo(accepted);
    }

    @Test
    void aChoiceForEverythingCountsBeforeTheUsualLanguage() {
        assertThat(TerminalLanguage.accepted(Map.of("LANG", "en_US.UTF-8", "LC_ALL", "zh_CN")))
                .isEqualTo("zh-CN");
        assertThat(TerminalLanguage.accepted(Map.of("LANG", "zh_CN", "LC_MESSAGES", "en_US")))
                .isEqualTo("en");
        assertThat(TerminalLanguage.accepted(Map.of("LANG", "en_US", "LC_ALL", "")))
                .isEqualTo("en");
        assertThat(TerminalLanguage.accepted(Map.of())).isEqualTo("zh-CN, en;q=0.5");
    }
}
