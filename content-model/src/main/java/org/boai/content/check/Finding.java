package org.boai.content.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a check says of a content.
 *
 * @param rule a rule id such as {@code PUB-08}, or the WCAG criterion that asks for it
 * @param where JSON pointer into the stored form (RFC 6901), for example {@code /body/3/image/alt}
 * @param zh what is wrong and what to do, in Chinese
 * @param en the same in English
 * @param wording what the dictionary found, null for other findings
 * @param unread whether it tells of a file that could not be looked through, so that nobody but a
 *     person knows what is in it
 */
public record Finding(
        String rule,
        Severity severity,
        String where,
        String zh,
        String en,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wording wording,
        @JsonIgnore boolean unread) {

    public Finding(String rule, Severity severity, String where, String zh, String en) {
        this(rule, severity, where, zh, en, null, false);
    }

    /** One of the dictionary (PUB-06). */
    static Finding ofWording(
            Severity severity, String where, String zh, String en, Wording wording) {
        return new Finding(DictionaryChecks.RULE, severity, where, zh, en, wording, false);
    }

    /** One of a file that could not be looked through (PRV-06). */
    static Finding ofUnread(String rule, String where, String zh, String en) {
        return new Finding(rule, Severity.WARN, where, zh, en, null, true);
    }

    /** Whether it refuses submission and publication. */
    public boolean blocks() {
        return severity == Severity.BLOCK;
    }

    /**
     * A wording that formal texts avoid (PUB-06).
     *
     * @param term as the dictionary has it
     * @param found as the text has it
     * @param instead what to write, empty when there is no one answer
     */
    public record Wording(String term, String found, String instead) {}

    public enum Severity {
        /** Refuses submission and publication. */
        BLOCK,
        /** Needs a reason, and is recorded. */
        WARN
    }
}
