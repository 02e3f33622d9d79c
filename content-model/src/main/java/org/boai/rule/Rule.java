package org.boai.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A numbered duty or check of the trade.
 *
 * @param id for example {@code PUB-01}; never used for another rule
 * @param basis the law or norm behind it, in Chinese; empty where there is none
 * @param house a default of our own, so a setting
 * @param unconfirmed part of it is not verified, so it is never printed on the public site
 */
public record Rule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Severity severity,
        String basis,
        boolean house,
        boolean unconfirmed,
        @JsonProperty(required = true) String zh,
        @JsonProperty(required = true) String en) {
    public Rule {
        basis = basis == null ? "" : basis;
    }

    /** What breaking the rule leads to. */
    public enum Severity {
        /** Publication is refused. */
        BLOCK,
        /** Publication needs a recorded reason. */
        WARN,
        /** A dated to-do is opened. */
        TASK,
        /** It is logged or shown on a dashboard. */
        AUDIT,
        /** A disclosure is due by a date. */
        DUTY
    }
}
