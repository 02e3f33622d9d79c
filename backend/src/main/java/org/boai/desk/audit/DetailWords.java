package org.boai.desk.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.boai.desk.DeskWords;

/** The details of an event in words. */
final class DetailWords {
    private DetailWords() {}

    static String of(Map<String, String> detail) {
        return new TreeMap<>(detail)
                .entrySet().stream()
                        .map(
                                one ->
                                        DeskWords.say(
                                                "audit",
                                                "detailOne",
                                                name(one.getKey()),
                                                one.getValue()))
                        .collect(Collectors.joining(DeskWords.say("audit", "detailBetween")));
    }

    private static String name(String key) {
        var name = "detail." + key;
        return DeskWords.of("audit").has(name) ? DeskWords.say("audit", name) : key;
    }
}
