package org.boai.calendar;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A day of the year that the society keeps. Themes, ordinal texts and week ranges are content with
 * an official source, never part of it (CAL-01).
 *
 * @param rule how its date follows from the year
 * @param since the first year in which the rule holds
 * @param yearBeforeFirst the year before the one counted as its first; null when it isn't counted
 */
public record Day(
        Slug id, String zh, String en, DayRule rule, int since, @Nullable Integer yearBeforeFirst) {

    /** Whether its rule holds in that year. */
    public boolean isKeptIn(int year) {
        return year >= since;
    }

    /**
     * @throws IllegalArgumentException when its rule doesn't hold in that year yet
     */
    public LocalDate in(int year) {
        if (!isKeptIn(year)) {
            throw new IllegalArgumentException(
                    "%s自 %d 年起才有这个日期 (%s has this date since %d): %d"
                            .formatted(zh, since, en, since, year));
        }
        return rule.in(year);
    }

    /** Which one it is in that year, from 1, for example 80; empty when it isn't counted. */
    public OptionalInt ordinal(int year) {
        return yearBeforeFirst == null || !isKeptIn(year)
                ? OptionalInt.empty()
                : OptionalInt.of(year - yearBeforeFirst);
    }
}
