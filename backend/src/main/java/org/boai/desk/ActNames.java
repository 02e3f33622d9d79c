package org.boai.desk;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** The acts of the audit log and what they are called. */
public final class ActNames {
    private static final String ACT = "act.";

    private ActNames() {}

    /** The codes that have a name, in the order of the names. */
    public static List<String> codes() {
        var order = Collator.getInstance(DeskLanguage.now().locale());
        return DeskWords.of("labels").keys().stream()
                .filter(key -> key.startsWith(ACT))
                .map(key -> key.substring(ACT.length()))
                .sorted(Comparator.comparing(ActNames::of, order))
                .toList();
    }

    /** The name of an act. */
    public static String of(String code) {
        return Labels.act(code);
    }
}
