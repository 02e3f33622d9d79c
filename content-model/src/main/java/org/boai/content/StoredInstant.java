package org.boai.content;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads instants as they are written, {@code 2026-05-08T01:00:00Z} with or without a fraction of a
 * second. Plain arithmetic: each live item has several, and {@link Instant#parse} is a third of the
 * work of reading one.
 */
final class StoredInstant {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
    private static final int DIGITS_OF_NANOS = 9;
    private static final int HOURS = 24;
    private static final int SIXTY = 60;

    private StoredInstant() {}

    /**
     * @throws java.time.format.DateTimeParseException when it is none
     * @throws java.time.DateTimeException when there is no such day
     */
    static Instant parse(String text) {
        return isPlain(text) ? plain(text) : Instant.parse(text);
    }

    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        if (last < SHAPE.length() || text.charAt(last) != 'Z') {
            return false;
        }
        for (int at = 0; at < SHAPE.length(); at++) {
            char wanted = SHAPE.charAt(at);
            char one = text.charAt(at);
            if (wanted == 'd' ? !isDigit(one) : wanted != one) {
                return false;
            }
        }
        return number(text, 11, 13) < HOURS
                && number(text, 14, 16) < SIXTY
                && number(text, 17, 19) < SIXTY
                && isFraction(text, SHAPE.length(), last);
    }

    private static boolean isFraction(String text, int from, int to) {
        int digits = to - from - 1;
        if (digits < 0) {
            return true;
        }
        if (text.charAt(from) != '.' || digits == 0 || digits > DIGITS_OF_NANOS) {
            return false;
        }
        for (int at = from + 1; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long minutes =
                (day.toEpochDay() * HOURS + number(text, 11, 13)) * SIXTY + number(text, 14, 16);
        return Instant.ofEpochSecond(minutes * SIXTY + number(text, 17, 19), nanos(text));
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int digit = 1; digit <= DIGITS_OF_NANOS; digit++) {
            int at = SHAPE.length() + digit;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }
}
