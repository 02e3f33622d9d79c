package org.boai.localstack.launcher;

/** The command line says something that {@code ./boai} does not know; the message says what. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageError(String message) {
        super(message);
    }
}
