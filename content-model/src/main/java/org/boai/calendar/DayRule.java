package org.boai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** How the date of a day follows from the year. */
public sealed interface DayRule {
    /** The date in a year of the ISO calendar. */
    LocalDate in(int year);

    /** The same date every year. */
    record FixedDate(MonthDay date) implements DayRule {
        @Override
        public LocalDate in(int year) {
            return date.atYear(year);
        }
    }

    /**
     * The first, second … of a weekday in a month.
     *
     * @param ordinal 1 to 4, so that every year has one
     */
    record NthWeekday(Month month, int ordinal, DayOfWeek weekday) implements DayRule {
        public NthWeekday {
            if (ordinal < 1 || ordinal > 4) {
                throw new IllegalArgumentException("Not every month has weekday no. " + ordinal);
            }
        }

        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        }
    }
}
