package org.boai.links;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final HttpUrl PAGE = HttpUrl.get("https://www.example.org/articles/one/");

    @ParameterizedTest
    @CsvSource({
        "/topics/?q=1#top, /topics/",
        "../two/, /articles/two/",
        "https://www.example.org/en/, /en/",
        "//www.example.org/feed.atom, /feed.atom"
    })
    void aPathOfTheSite(String link, String path) {
        assertThat(Target.of(link, PAGE)).contains(new Target.Own(path));
    }

    @ParameterizedTest
    @CsvSource({
        "http://Example.com, http://example.com/",
        "https://www.example.org:8443/, https://www.example.org:8443/",
        "https://a.example/红#a, https://a.example/%E7%BA%A2"
    })
    void anAddressElsewhere(String link, String asked) {
        assertThat(Target.of(link, PAGE)).get().isInstanceOf(Target.Elsewhere.class);
        assertThat(Target.of(link, PAGE).map(Target::text)).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "#top", "mailto:a@example.org", "tel:0990", "data:image/png,x"})
    void nothingToLookAt(String link) {
        assertThat(Target.of(link, PAGE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "http://a b/", "https://x:99999/"})
    void anAddressThatIsNone(String link) {
        assertThat(Target.of(link, PAGE)).contains(new Target.Broken(link));
    }

    @Test
    void ofWhatNobodyCanFollowNoMoreIsKeptThanAnIndexHolds() {
        assertThat(Target.of("http://a.cn:99999/" + "字".repeat(1200), PAGE).map(Target::text))
                .hasValueSatisfying(text -> assertThat(text).hasSize(600));
    }

    @Test
    void aKit() {
        var id = "018f0000-0000-7000-8000-000000000001";
        assertThat(Target.of("/downloads/kits/" + id + "/1.2.0.zip", PAGE))
                .get()
                .isInstanceOfSatisfying(
                        Target.Kit.class,
                        kit -> {
                            assertThat(kit.document()).hasToString(id);
                            assertThat(kit.name()).isEqualTo("1.2.0.zip");
                        });
        assertThat(Target.of("/downloads/kits/" + id + "/", PAGE))
                .get()
                .isInstanceOf(Target.Own.class);
    }

    @Test
    void anUploadedFile() {
        var hash = "0a".repeat(32);
        assertThat(Target.of("/media/" + hash + "/%E8%A1%A8.pdf", PAGE))
                .get()
                .isInstanceOfSatisfying(
                        Target.Media.class,
                        media -> {
                            assertThat(media.hash().hex()).isEqualTo(hash);
                            assertThat(media.name()).isEqualTo("表.pdf");
                        });
    }
}
