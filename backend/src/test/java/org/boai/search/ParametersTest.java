package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.refusal.Refused;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final Set<String> KNOWN = Set.of("q", "kind", "topic", "lang", "page");

    @Test
    void whatIsGivenIsRead() {
        var given = given(Map.of("q", " 急救\u0000\t 培训 ", "kind", "page", "topic", "first-aid"));
        assertThat(given.text()).isEqualTo("急救 培训");
        assertThat(given.kind()).contains(Kind.PAGE);
        assertThat(given.topic()).contains(new Slug("first-aid"));
        assertThat(given.locale()).isEqualTo(ContentLocale.ZH_CN);
        assertThat(given.number("page", 50, 1)).isEqualTo(1);
    }

    @Test
    void anEmptyFieldOfAFormAsksForNothing() {
        var given = given(Map.of("q", "", "kind", "", "topic", " ", "page", ""));
        assertThat(given.text()).isEmpty();
        assertThat(given.kind()).isEqualTo(Optional.empty());
        assertThat(given.topic()).isEqualTo(Optional.empty());
    }

    @Test
    void anUnknownParameterIsRefusedWithTheKnownOnes() {
        refuses(() -> given(Map.of("query", "急救")), "query", "kind、lang、page、q、topic");
    }

    @Test
    void aParameterIsGivenOnce() {
        refuses(() -> new Parameters(Map.of("q", List.of("a", "b")), KNOWN), "只能给一次");
    }

    @Test
    void aHundredCharactersAreEnough() {
        assertThat(given(Map.of("q", "😀".repeat(100))).text()).hasSize(200);
        refuses(() -> given(Map.of("q", "救".repeat(101))).text(), "最长 100");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        refuses(() -> given(Map.of("kind", "ARTICLE")).kind(), "press-release");
        refuses(() -> given(Map.of("topic", "../x")).topic(), "专题");
        refuses(() -> given(Map.of("lang", "fr")).locale(), "zh-CN");
        for (var page : List.of("0", "51", "-1", "1.5", "99999", "x")) {
            refuses(() -> given(Map.of("page", page)).number("page", 50, 1), "1 到 50");
        }
    }

    private static Parameters given(Map<String, String> values) {
        var lists = new HashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Parameters(lists, KNOWN);
    }

    private static void refuses(ThrowingCallable act, String... messages) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContainingAll(messages);
    }
}
