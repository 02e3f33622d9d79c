package org.boai.content.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A finding that warns, as it is kept with the reason why it stands. Its names are stored.
 *
 * @param rule a rule id such as {@code PUB-06}
 * @param where JSON pointer into the stored form (RFC 6901)
 * @param zh what was said of it, in Chinese
 * @param en the same in English
 * @param term the term of the dictionary that was found, null for other findings
 */
public record Warning(
        String rule,
        String where,
        String zh,
        String en,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String term) {

    static Warning of(Finding finding) {
        var wording = finding.wording();
        return new Warning(
                finding.rule(),
                finding.where(),
                finding.zh(),
                finding.en(),
                wording == null ? null : wording.term());
    }

    /**
     * Whether it is the same: the same rule says the same of the same place. What the dictionary
     * advises against a term may be worded anew.
     */
    boolean isSame(Warning other) {
        return rule.equals(other.rule)
                && where.equals(other.where)
                && (term == null ? zh.equals(other.zh) : term.equals(other.term));
    }
}
