package org.boai.content.check;

/**
 * What a check says of a content.
 *
 * @param rule a rule id such as {@code PUB-08}, or the WCAG criterion that asks for it
 * @param where JSON pointer into the stored form (RFC 6901), for example {@code /body/3/image/alt}
 * @param zh what is wrong and what to do, in Chinese
 * @param en the same in English
 */
public record Finding(String rule, Severity severity, String where, String zh, String en) {

    public enum Severity {
        /** Refuses submission and publication. */
        BLOCK,
        /** Needs a reason, and is recorded. */
        WARN
    }
}
