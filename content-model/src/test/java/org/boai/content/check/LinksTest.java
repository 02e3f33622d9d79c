package org.boai.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.boai.rule.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTPS://example.org/a?b=c&d=e#f",
                "http://example.org:8080/",
                "https://example.org/新闻",
                "/",
                "/articles/first-aid/",
                "/en/articles/first-aid/#steps",
                "/search?q=急救",
                "mailto:press@example.org",
                "mailto:press@example.org?subject=a",
                "tel:120",
                "tel:+86-990-1234567",
            })
    void aLinkMayLeadToTheWebThisSiteAMailboxOrATelephone(String target) {
        assertThat(Links.isAllowed(target)).isTrue();
    }

    @Covers("SITE-06")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "blob:https://example.org/1",
                "ftp://example.org/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:\\\\evil.example",
                "https:/evil.example",
                "https:evil.example",
                "https://",
                "https:///path",
                "https://user@evil.example/",
                "https://example.org@evil.example/",
                "https://user:secret@evil.example/",
                "https://evil.example/\u202Egnp.exe",
                "https://exam\u200Bple.org/",
                "https://example.org/a b",
                "https://example.org/\n",
                "https://example.org/\"onclick=alert(1)",
                "https://example.org/<b>",
                "/a/../../admin/",
                "/..",
                "/%2e%2e/admin/",
                "/./a",
                "/a\u0000b",
                "articles/first-aid/",
                "#top",
                "?q=1",
                "www.example.org",
                "mailto:",
                "mailto:nobody",
                "mailto:a@b.c,d@e.f",
                "tel:",
                "tel:javascript",
                "http://[::1",
            })
    void aLinkLeadsNowhereElse(String target) {
        assertThat(Links.isAllowed(target)).isFalse();
    }

    @Test
    void aLinkIsNotLongerThanBrowsersTake() {
        assertThat(Links.isAllowed("/" + "a".repeat(1999))).isTrue();
        assertThat(Links.isAllowed("/" + "a".repeat(2000))).isFalse();
    }

    @Test
    void aWebAddressIsAbsolute() {
        assertThat(Links.isWebAddress("https://example.org/a")).isTrue();
        assertThat(Links.isWebAddress("/articles/")).isFalse();
        assertThat(Links.isWebAddress("mailto:press@example.org")).isFalse();
        assertThat(Links.isWebAddress("javascript://example.org/%0aalert(1)")).isFalse();
    }
}
