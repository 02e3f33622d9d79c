package org.boai.content.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check says of a content.
 *
 * @param rule a rule id such as {@code PUB-08}, or the WCAG criterion that asks for it
 * @param where JSON pointer into the stored form (RFC 6901), for example {@code /body/3/image/alt}
 * @param zh what is wrong and what to do, in Chinese
 * @param en the same in English
 * @param wording what the dictionary found, null for other findings
 * @param places where the text has that wording, in order; what an exception covers is no such
 *     place
 */
public record Finding(
        String rule,
        Severity severity,
        String where,
        String zh,
        String en,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wording wording,
        @JsonIgnore List<Place> places) {

    public Finding {
        places = List.copyOf(places);
    }

    public Finding(String rule, Severity severity, String where, String zh, String en) {
        this(rule, severity, where, zh, en, null, List.of());
    }

    /**
     * A wording that formal texts avoid (PUB-06).
     *
     * @param term as the dictionary has it
     * @param found as the text has it
     * @param instead what to write, empty when there is no one answer
     */
    public record Wording(String term, String found, String instead) {}

    /**
     * A place in a text, with so much of the text around it as decides that the wording there is
     * meant. Less stands around it only where the text begins or ends.
     *
     * @param from in UTF-16 code units
     * @param around length that {@code before} and {@code after} have at most
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Place(int from, String before, String after, int around) {}

    public enum Severity {
        /** Refuses submission and publication. */
        BLOCK,
        /** Needs a reason, and is recorded. */
        WARN
    }
}
