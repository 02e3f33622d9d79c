package org.boai.desk.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.boai.audit.Audit;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.language.Language;

/** The details of an event in words; what has none is told as it was written. */
final class DetailWords {
    /** Details whose values are names of a closed set that has labels. */
    private static final Map<String, String> SETS =
            Map.of(
                    "level", "Level.",
                    "roles", "Role.",
                    "severity", "Severity.",
                    "section", "Section.",
                    "target", "output.");

    private DetailWords() {}

    static String of(Map<String, String> detail) {
        return inMyLanguage(detail).entrySet().stream()
                .map(
                        one ->
                                DeskWords.say(
                                        "audit",
                                        "detailOne",
                                        name(one.getKey()),
                                        value(one.getKey(), one.getValue())))
                .collect(Collectors.joining(DeskWords.say("audit", "detailBetween")));
    }

    private static Map<String, String> inMyLanguage(Map<String, String> detail) {
        var mine = new TreeMap<>(detail);
        var english = mine.remove(Audit.REASON_IN_ENGLISH);
        if (english != null && DeskLanguage.now() == Language.EN) {
            mine.put(Audit.REASON, english);
        }
        return mine;
    }

    private static String name(String key) {
        var name = "detail." + key;
        return DeskWords.of("audit").has(name) ? DeskWords.say("audit", name) : key;
    }

    private static String value(String key, String value) {
        return switch (key) {
            case "at" -> time(value);
            case "language", "locale" -> language(value);
            case "roles" ->
                    list(value).stream()
                            .map(role -> one(key, role))
                            .collect(Collectors.joining(DeskWords.say("audit", "valueBetween")));
            default -> one(key, value);
        };
    }

    private static String one(String key, String value) {
        var own = "value.%s.%s".formatted(key, value);
        if (DeskWords.of("audit").has(own)) {
            return DeskWords.say("audit", own);
        }
        var label = SETS.getOrDefault(key, "") + value;
        return SETS.containsKey(key) && DeskWords.of("labels").has(label)
                ? DeskWords.say("labels", label)
                : value;
    }

    private static String time(String value) {
        try {
            return Labels.time(Instant.parse(value));
        } catch (DateTimeParseException _) {
            return value;
        }
    }

    private static String language(String tag) {
        return Arrays.stream(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .map(Labels::ownName)
                .orElse(tag);
    }

    /** As {@link java.util.AbstractCollection#toString} writes it. */
    private static List<String> list(String value) {
        return List.of(value.replaceAll("^\\[|\\]$", "").split(", "));
    }
}
