package org.boai.localstack.launcher;

/** The command can't be done now; the message says why and what to do. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
