package org.boai.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of a search as they arrive: each known, given once, and within its bounds.
 *
 * @throws Refused {@code invalid-input} from every reader of a value that cannot be used
 */
final class Parameters {
    private static final int SHOWN = 60;

    private final Map<String, List<String>> given;

    Parameters(Map<String, List<String>> given, Set<String> known) {
        this.given = given;
        for (var parameter : given.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw refused(
                        shortened(parameter.getKey()),
                        "没有「%s」这个参数。可用的参数有:%s。"
                                .formatted(
                                        shortened(parameter.getKey()),
                                        known.stream().sorted().collect(Collectors.joining("、"))));
            }
            if (parameter.getValue().size() > 1) {
                throw refused(parameter.getKey(), "参数「%s」只能给一次。".formatted(parameter.getKey()));
            }
        }
    }

    /** What to search for, with white space tidied; empty when nothing is asked. */
    String text() {
        var text =
                value("q").map(raw -> raw.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip()).orElse("");
        if (text.codePointCount(0, text.length()) > SearchQuery.MAX_LENGTH) {
            throw refused("q", "搜索词最长 %d 个字。请缩短后再搜。".formatted(SearchQuery.MAX_LENGTH));
        }
        return text;
    }

    Optional<Kind> kind() {
        return value("kind").map(Parameters::kind);
    }

    Optional<Slug> topic() {
        return value("topic")
                .map(
                        value -> {
                            if (!Slug.isValid(value)) {
                                throw refused("topic", "专题名只有小写字母、数字和连字符。请从专题列表里选。");
                            }
                            return new Slug(value);
                        });
    }

    ContentLocale locale() {
        return value("lang")
                .map(
                        value ->
                                ContentLocale.find(value)
                                        .orElseThrow(() -> refused("lang", "语言只有 zh-CN 和 en 两种。")))
                .orElse(ContentLocale.ZH_CN);
    }

    /** A whole number from 1 to {@code most}. */
    int number(String name, int most, int otherwise) {
        return value(name)
                .map(
                        value -> {
                            if (!value.matches("[0-9]{1,4}")
                                    || Integer.parseInt(value) < 1
                                    || Integer.parseInt(value) > most) {
                                throw refused(name, "「%s」须是 1 到 %d 的整数。".formatted(name, most));
                            }
                            return Integer.parseInt(value);
                        })
                .orElse(otherwise);
    }

    /** A form sends its empty fields too: they ask for nothing. */
    private Optional<String> value(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .findFirst()
                .filter(value -> !value.isBlank());
    }

    private static Kind kind(String value) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                refused(
                                        "kind",
                                        "没有这种类型。可用的类型有:%s。"
                                                .formatted(
                                                        Arrays.stream(Kind.values())
                                                                .map(Kind::code)
                                                                .collect(
                                                                        Collectors.joining("、")))));
    }

    private static Refused refused(String field, String why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }

    /** What was sent, as far as it is worth showing again. */
    static String shortened(@Nullable String sent) {
        return sent == null ? "" : sent.substring(0, Math.min(sent.length(), SHOWN));
    }
}
