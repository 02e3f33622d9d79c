package org.boai.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets what was cut from a text on one line, so that one can still tell its pieces apart. */
final class Snippet {
    private static final String BETWEEN = " … ";

    /** A Chinese mark is as wide as a character and ends a piece by itself. */
    private static final Pattern AFTER_WIDE_MARK = after("。！？；：…");

    private static final Pattern AFTER_MARK = after(".!?;:");

    /** Marks that belong to what was cut off before a fragment. */
    private static final Pattern CLOSING = Pattern.compile("^[·，。、；：！？）】》」』”’…,.;:!?)\\]\\s]+");

    private Snippet() {}

    /** Fragments of a text whose pieces stand one a line, as one line. */
    static String of(List<String> fragments) {
        return fragments.stream().map(Snippet::line).collect(Collectors.joining(BETWEEN));
    }

    private static String line(String fragment) {
        var begun = CLOSING.matcher(fragment.strip()).replaceFirst("");
        var line = AFTER_WIDE_MARK.matcher(begun).replaceAll("");
        return AFTER_MARK.matcher(line).replaceAll(" ").replace("\n", SearchText.SEPARATOR);
    }

    private static Pattern after(String marks) {
        return Pattern.compile("(?<=[" + marks + "]" + Highlight.END + "?)\\n");
    }
}
