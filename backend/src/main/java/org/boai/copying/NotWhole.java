package org.boai.copying;

import java.io.IOException;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;

/** A run that did what it could, and says what it could not. */
final class NotWhole extends IOException {
    private final transient Bilingual why;

    NotWhole(Bilingual why) {
        super(why.en());
        this.why = why;
    }

    /** Why a run failed, for people; what an engine said is in its own language. */
    static Bilingual why(Exception e) {
        return switch (e) {
            case NotWhole known -> known.why;
            case Refused no -> no.refusal().message();
            default ->
                    e.getCause() instanceof Refused no
                            ? no.refusal().message()
                            : new Bilingual(
                                    String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        };
    }
}
