package org.boai.content.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;

/** Searches every text for the wordings of the dictionary (PUB-06). */
final class DictionaryChecks {
    static final String RULE = "PUB-06";

    /** Of one severity; a text of nothing else has as many. */
    private static final int MOST = 200;

    private DictionaryChecks() {}

    static void check(JsonNode content, Background background, Findings findings) {
        var found = new LinkedHashSet<Finding>();
        Texts.of(
                content,
                (where, text) -> {
                    for (var hit : background.dictionary().in(text)) {
                        found.add(
                                finding(
                                        where,
                                        text.substring(hit.from(), hit.to()),
                                        hit.term(),
                                        background));
                    }
                });
        findings.addSome(found, MOST);
    }

    private static Finding finding(String where, String found, Term term, Background background) {
        var allowed = background.allowed().contains(term.text());
        return Finding.ofWording(
                allowed ? Finding.Severity.WARN : term.severity(),
                where,
                zh(found, term) + (allowed ? "终审已放行。" : ""),
                en(found, term) + (allowed ? " The final reviewer lets it stand." : ""),
                new Finding.Wording(term.text(), found, term.instead()));
    }

    private static String zh(String found, Term term) {
        var why = term.why().isEmpty() ? "词库提示的用词。" : ended(term.why());
        return term.instead().isEmpty()
                ? "“%s”：%s请改写或删去。".formatted(found, why)
                : "“%s”：%s请改为“%s”。".formatted(found, why, term.instead());
    }

    private static String ended(String why) {
        return why.endsWith("。") ? why : why + "。";
    }

    private static String en(String found, Term term) {
        return term.instead().isEmpty()
                ? "The dictionary advises against “%s”. Write it differently.".formatted(found)
                : "Write “%s” instead of “%s”.".formatted(term.instead(), found);
    }
}
