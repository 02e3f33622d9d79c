package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.http.KnownParameters;
import org.boai.refusal.Refused;
import org.junit.jupiter.api.Test;

class SearchParametersTest {
    @Test
    void whatIsGivenIsRead() {
        var given = given(Map.of("q", " 急救\u0000\t 培训 ", "kind", "page", "topic", "first-aid"));
        assertThat(given.text()).isEqualTo("急救 培训");
        assertThat(given.kind()).contains(Kind.PAGE);
        assertThat(given.topic()).contains(new Slug("first-aid"));
        assertThat(given.locale()).isEqualTo(ContentLocale.ZH_CN);
        assertThat(given.page()).isEqualTo(1);
    }

    @Test
    void anEmptyFieldOfAFormAsksForNothing() {
        var given = given(Map.of("q", "", "kind", "", "topic", " ", "page", ""));
        assertThat(given.text()).isEmpty();
        assertThat(given.kind()).isEqualTo(Optional.empty());
        assertThat(given.topic()).isEqualTo(Optional.empty());
    }

    @Test
    void whatAnotherPageNeedsAsksForNothing() {
        assertThat(given(Map.of("q", "急救", "from", "timeline")).text()).isEqualTo("急救");
    }

    @Test
    void aParameterIsGivenOnce() {
        refuses(() -> KnownParameters.ofPage(Map.of("q", List.of("a", "b")), "q"), "只能写一次");
    }

    @Test
    void aHundredCharactersAreEnough() {
        assertThat(given(Map.of("q", "😀".repeat(100))).text()).hasSize(200);
        refuses(() -> given(Map.of("q", "救".repeat(101))).text(), "最长 100");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        refuses(() -> given(Map.of("kind", "ARTICLE")).kind(), "press-release");
        refuses(() -> given(Map.of("topic", "../x")).topic(), "主题");
        refuses(() -> given(Map.of("lang", "fr")).locale(), "zh-CN");
        for (var page : List.of("0", "51", "-1", "1.5", "99999", "x")) {
            refuses(() -> given(Map.of("page", page)).page(), "1 到 50");
        }
    }

    private static SearchParameters given(Map<String, String> values) {
        var lists = new HashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new SearchParameters(
                KnownParameters.ofPage(lists, "q", "kind", "topic", "lang", "page"));
    }

    private static void refuses(ThrowingCallable act, String... messages) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContainingAll(messages);
    }
}
