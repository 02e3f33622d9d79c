package org.boai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "first-aid", "a-1-b-2"})
    void aSlugIsLowerCaseWithSingleHyphens(String text) {
        assertThat(new Slug(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "a/b", "..", "急救", "a\n",
                "ａ", "a%20b", "\u0000"
            })
    void nothingElseIsASlug(String text) {
        assertThat(Slug.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @Test
    void aSlugHasAtMostAHundredCharacters() {
        assertThat(Slug.isValid("a".repeat(100))).isTrue();
        assertThat(Slug.isValid("a".repeat(101))).isFalse();
        assertThat(Slug.isValid("a-".repeat(1_000_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/",
                "/en/articles/first-aid/",
                "/feed.atom",
                "/assets/a_B-1.css"
            })
    void aSitePathIsPlainAndAbsolute(String text) {
        assertThat(new SitePath(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "articles/", "//", "//evil.example/", "/a//b", "/../", "/a/../b", "/.git/",
                "/./", "/a b/", "/a?b", "/a#b", "/急救/", "/a\\b", "/a\n", "https://example.org/"
            })
    void nothingElseIsASitePath(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SitePath(text));
    }

    @Test
    void aSitePathHasAtMostFiveHundredCharacters() {
        assertThat(new SitePath("/" + "a".repeat(499)).value()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new SitePath("/" + "a".repeat(500)));
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE, ZH_CN, /articles/first-aid/",
        "ARTICLE, EN, /en/articles/first-aid/",
        "PRESS_RELEASE, ZH_CN, /press-releases/first-aid/",
        "DISCLOSURE_NOTICE, EN, /en/disclosure-notices/first-aid/",
    })
    void anAddressSaysWhereADocumentIsRead(Kind kind, ContentLocale locale, String path) {
        assertThat(new Address(kind, locale, new Slug("first-aid")).path()).hasToString(path);
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsCodeAndItsSegment(Kind kind) {
        assertThat(Kind.of(kind.code())).isEqualTo(kind);
        assertThat(Kind.ofSegment(kind.segment())).contains(kind);
        assertThat(Kind.ofSegment(kind.name())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Kind.of(kind.name()));
    }

    @ParameterizedTest
    @EnumSource
    void aLanguageIsFoundByItsTag(ContentLocale locale) {
        assertThat(ContentLocale.of(locale.tag())).isEqualTo(locale);
        assertThatIllegalArgumentException().isThrownBy(() -> ContentLocale.of("fr"));
    }

    @Test
    void aDigestIsThatOfTheStandard() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0"
            })
    void nothingElseIsADigest(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(text));
    }
}
