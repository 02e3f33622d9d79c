package org.boai.localstack.launcher;

import java.util.Map;
import java.util.stream.Stream;

/** The language of whoever sits at the terminal, as the backend is told it. */
final class TerminalLanguage {
    private TerminalLanguage() {}

    /**
     * A value for {@code Accept-Language}: what the environment names, or else Chinese first.
     *
     * @param environment the first of these counts that is set: {@code LC_ALL}, {@code
     *     LC_MESSAGES}, {@code LANG} (POSIX, 8.2)
     */
    static String accepted(Map<String, String> environment) {
        var named =
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        return switch (named.split("[_.@-]", 2)[0]) {
            case "zh" -> "zh-CN";
            case "en" -> "en";
            default -> "zh-CN, en;q=0.5";
        };
    }
}
