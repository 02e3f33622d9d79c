package org.boai.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.content.check.Characters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * The query parameters of a request: each is one that the endpoint knows, given once, at most 1,000
 * characters long.
 */
public final class KnownParameters {
    private static final int MAX_LENGTH = 1000;

    private final Map<String, String> values;

    private KnownParameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @throws Refused {@code unknown-parameter}, or {@code invalid-input} for one that is repeated
     *     or too long
     */
    public static KnownParameters of(UriInfo uri, String... known) {
        return of(uri.getQueryParameters(), List.of(known));
    }

    /**
     * Those of a page that people share: a form sends its empty fields too, and those who pass a
     * link on add parameters of their own; both ask for nothing.
     *
     * @throws Refused {@code invalid-input} for one that is repeated or too long
     */
    public static KnownParameters ofPage(Map<String, List<String>> sent, String... known) {
        var asking = new HashMap<>(sent);
        asking.keySet().retainAll(List.of(known));
        asking.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        return of(asking, List.of(known));
    }

    private static KnownParameters of(Map<String, List<String>> sent, List<String> known) {
        var values = new HashMap<String, String>();
        sent.forEach((name, all) -> values.put(name, one(name, all, known)));
        return new KnownParameters(values);
    }

    private static String one(String name, List<String> sent, List<String> known) {
        if (!known.contains(name)) {
            throw new Refused(new Refusal.UnknownParameter(shown(name), known));
        }
        if (sent.size() != 1) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            name,
                            new Bilingual("参数 %s 只能写一次。", "Give the parameter %s only once.")
                                    .with(name)));
        }
        var value = sent.getFirst();
        if (value.length() > MAX_LENGTH) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            name,
                            new Bilingual(
                                            "参数 %s 太长，最多 %d 个字符。",
                                            "The parameter %s is too long: at most %d characters.")
                                    .with(name, MAX_LENGTH)));
        }
        return value;
    }

    private static String shown(String name) {
        return Characters.beginning(name, 60).replaceAll("\\p{Cntrl}", "?");
    }

    /** What was sent for a parameter, or empty when it was left out. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * What was sent for a parameter that the endpoint can't do without.
     *
     * @throws Refused {@code invalid-input} when it was left out
     */
    public String required(String name) {
        return value(name)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.InvalidInput(
                                                name,
                                                new Bilingual(
                                                                "缺少参数 %s。请在网址里补上。",
                                                                "The parameter %s is missing. Add it to the address.")
                                                        .with(name))));
    }

    /**
     * A whole number within bounds.
     *
     * @throws Refused {@code invalid-input}
     */
    public int number(String name, int least, int most, int otherwise) {
        var text = value(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Refused(
                new Refusal.InvalidInput(
                        name,
                        new Bilingual(
                                        "%s 须为 %d 到 %d 的整数。",
                                        "%s must be a whole number from %d to %d.")
                                .with(name, least, most)));
    }
}
