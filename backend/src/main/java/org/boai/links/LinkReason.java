package org.boai.links;

import java.util.Locale;
import org.boai.language.Bilingual;
import org.boai.wording.Wording;

/** Why a link leads nowhere, other than the status that a server answers. */
enum LinkReason {
    BROKEN,
    MISSING,
    WITHDRAWN,
    NOT_PUBLIC,
    NO_SUCH_HOST,
    NO_ANSWER,
    UNTRUSTED,
    TURNS_IN_CIRCLES;

    private static final Wording WORDS = Wording.of("links");

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people are told of a code or of a status. */
    static Bilingual why(String reason) {
        var key = "reason." + reason;
        return WORDS.has(key) ? WORDS.get(key) : WORDS.get("reason.status", reason);
    }
}
