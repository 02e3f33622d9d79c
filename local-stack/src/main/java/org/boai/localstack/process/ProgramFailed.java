package org.boai.localstack.process;

/**
 * A program did not start or did not answer; the message says which, and shows what it last wrote.
 */
public final class ProgramFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProgramFailed(String message) {
        super(message);
    }

    public ProgramFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
