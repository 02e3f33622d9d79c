package org.boai.refusal;

/** Thrown by a command that says no, so that its transaction rolls back. Carries no stack trace. */
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code() + ": " + refusal.message().zh(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
