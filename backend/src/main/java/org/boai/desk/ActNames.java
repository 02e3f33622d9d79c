package org.boai.desk;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The acts of the audit log and what they are called. */
public final class ActNames {
    private ActNames() {}

    /** The codes that have a name, in the order of the names. */
    public static List<String> codes() {
        return Labels.ACTS.keySet().stream()
                .sorted(Comparator.comparing(ActNames::of, Collator.getInstance(Locale.CHINA)))
                .toList();
    }

    /** The name of an act, in Chinese. */
    public static String of(String code) {
        return Labels.act(code);
    }
}
