package org.boai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boai.content.check.Finding;
import org.boai.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLanguageTest {
    private final RequestLanguage languages = new RequestLanguage(new ChineseDesk());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "en-GB",
                "en-US,en;q=0.9,zh-CN;q=0.8",
                "zh;q=0.3, en;q=0.5",
                "de, en;q=0.1",
                "zh;q=0, en;q=0.1"
            })
    void englishIsAnsweredToWhoPrefersIt(String accepted) {
        assertThat(languages.of("/manage/v1/documents", null, accepted)).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "zh-CN,zh;q=0.9,en;q=0.8",
                "zh-TW",
                "en;q=0.5, zh",
                "en;q=0",
                "*",
                "fr",
                "",
                "en;q=7",
                ";;;"
            })
    void chineseIsAnsweredToWhoPrefersItOrNamesNothingOfUse(String accepted) {
        assertThat(languages.of("/manage/v1/documents", null, accepted)).isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles,en,zh-CN,EN",
        "/api/v1/articles,zh-CN,en,ZH",
        "/api/v1/articles,fr,en,EN",
        "/api/v1/articles,fr,,ZH",
        "/api/v1,en,,EN",
        "/api/v10,en,,ZH",
        "/manage/v1/documents,en,,ZH"
    })
    void onThePublicApiTheParameterCountsFirst(
            String path, String lang, String accepted, Language expected) {
        assertThat(languages.of(path, lang, accepted)).isEqualTo(expected);
    }

    @Test
    void theDeskDoesNotFollowTheBrowser() {
        assertThat(languages.of("/admin/documents", "en", "en-US")).isEqualTo(Language.ZH);
        assertThat(languages.isNegotiated("/admin/documents")).isFalse();
        assertThat(languages.isNegotiated("/api/v1/articles")).isTrue();
    }

    private record ChineseDesk() implements DeskRefusals {
        @Override
        public Language language() {
            return Language.ZH;
        }

        @Override
        public String page(String message, String code, List<Finding> findings) {
            throw new IllegalStateException("Only the language was asked");
        }
    }
}
