package org.boai.search;

import java.util.Arrays;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * What the query parameters of a search ask for.
 *
 * @throws Refused {@code invalid-input} from every reader of a value that cannot be used
 */
record SearchParameters(KnownParameters sent) {
    /** The society came into being; what is older is a slip of the pen. */
    private static final int FIRST_YEAR = 1904;

    private static final int LAST_YEAR = 2999;

    /** What to search for, with white space tidied; empty when nothing is asked. */
    String text() {
        var text =
                sent.value("q")
                        .map(raw -> raw.replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip())
                        .orElse("");
        if (text.codePointCount(0, text.length()) > SearchQuery.MAX_LENGTH) {
            throw refused(
                    "q",
                    new Bilingual(
                                    "搜索词最长 %d 个字。请缩短后再搜。",
                                    "Search for at most %d characters. Make it shorter.")
                            .with(SearchQuery.MAX_LENGTH));
        }
        return text;
    }

    Optional<Kind> kind() {
        return sent.value("kind").map(SearchParameters::kind);
    }

    Optional<Slug> topic() {
        return sent.value("topic")
                .map(
                        value -> {
                            if (!Slug.isValid(value)) {
                                throw refused(
                                        "topic",
                                        new Bilingual(
                                                "主题名只有小写字母、数字和连字符。请从专题列表里选。",
                                                "A topic has only lower-case letters, digits and hyphens. Choose one from the list of topics."));
                            }
                            return new Slug(value);
                        });
    }

    Optional<Integer> year() {
        return sent.value("year").map(_ -> sent.number("year", FIRST_YEAR, LAST_YEAR, FIRST_YEAR));
    }

    ContentLocale locale() {
        return sent.value("lang")
                .map(
                        value ->
                                ContentLocale.find(value)
                                        .orElseThrow(
                                                () ->
                                                        refused(
                                                                "lang",
                                                                new Bilingual(
                                                                        "语言只有 zh-CN 和 en 两种。",
                                                                        "The language is zh-CN or en."))))
                .orElse(ContentLocale.ZH_CN);
    }

    int page() {
        return sent.number("page", 1, SearchQuery.MAX_PAGE, 1);
    }

    int limit() {
        return sent.number("limit", 1, SearchQuery.MAX_SIZE, SearchQuery.DEFAULT_SIZE);
    }

    private static Kind kind(String value) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                refused(
                                        "kind",
                                        new Bilingual(
                                                        "没有这种类型。可用的类型有：%s。",
                                                        "There is no such kind. The kinds are: %s.")
                                                .with(
                                                        Bilingual.list(
                                                                Arrays.stream(Kind.values())
                                                                        .map(Kind::code)
                                                                        .toList()))));
    }

    private static Refused refused(String field, Bilingual why) {
        return new Refused(new Refusal.InvalidInput(field, why));
    }
}
