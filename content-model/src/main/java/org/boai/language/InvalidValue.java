package org.boai.language;

/** Thrown by a value that cannot be what it was to be made of; says so in both languages. */
public final class InvalidValue extends IllegalArgumentException {
    private final transient Bilingual why;

    public InvalidValue(Bilingual why) {
        super("%s (%s)".formatted(why.zh(), why.en()));
        this.why = why;
    }

    /** What is wrong and how it is written. */
    public Bilingual why() {
        return why;
    }
}
