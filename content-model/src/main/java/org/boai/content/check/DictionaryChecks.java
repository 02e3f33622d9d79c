package org.boai.content.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.boai.content.check.Finding.Place;

/** Searches every text for the wordings of the dictionary (PUB-06). */
final class DictionaryChecks {
    static final String RULE = "PUB-06";

    /** Of one severity; a text of nothing else has as many. */
    private static final int MOST = 200;

    /** Of one finding; when these are changed, the next check tells of more. */
    private static final int MOST_PLACES = 100;

    private DictionaryChecks() {}

    static void check(JsonNode content, Background background, Findings findings) {
        var found = new ArrayList<Finding>();
        Texts.of(
                content,
                (where, text) ->
                        places(text, background.dictionary())
                                .forEach(
                                        (what, places) ->
                                                found.add(
                                                        finding(where, what, places, background))));
        findings.addSome(found, MOST);
    }

    /** One finding stands for all the places where a text has the same wording. */
    private record What(String found, Term term) {}

    private static LinkedHashMap<What, List<Place>> places(String text, Dictionary dictionary) {
        var places = new LinkedHashMap<What, List<Place>>();
        for (var hit : dictionary.in(text)) {
            var what = new What(text.substring(hit.from(), hit.to()), hit.term());
            var same = places.computeIfAbsent(what, _ -> new ArrayList<>());
            if (same.size() < MOST_PLACES) {
                same.add(place(text, hit, dictionary.reach()));
            }
        }
        return places;
    }

    private static Place place(String text, Dictionary.Hit hit, int reach) {
        return new Place(
                hit.from(),
                text.substring(Math.max(0, hit.from() - reach), hit.from()),
                text.substring(hit.to(), Math.min(text.length(), hit.to() + reach)),
                reach);
    }

    private static Finding finding(
            String where, What what, List<Place> places, Background background) {
        var found = what.found();
        var term = what.term();
        var allowed = background.allowed().contains(term.text());
        return Finding.ofWording(
                allowed ? Finding.Severity.WARN : term.severity(),
                where,
                zh(found, term) + (allowed ? "终审已放行。" : ""),
                en(found, term) + (allowed ? " The final reviewer lets it stand." : ""),
                new Finding.Wording(term.text(), found, term.instead()),
                places);
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
