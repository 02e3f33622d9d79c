package org.boai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/** The days whose date rule is confirmed, in the order of the year. */
public final class Days {
    private static final List<Day> ALL =
            List.of(
                    day(
                            "world-red-cross-day",
                            "世界红十字日",
                            "World Red Cross Day",
                            fixed(Month.MAY, 8),
                            1948,
                            1947),
                    day(
                            "disaster-prevention-day",
                            "全国防灾减灾日",
                            "National Disaster Prevention Day",
                            fixed(Month.MAY, 12),
                            2009,
                            2008),
                    day(
                            "world-blood-donor-day",
                            "世界献血者日",
                            "World Blood Donor Day",
                            fixed(Month.JUNE, 14),
                            2004,
                            2003),
                    day(
                            "anti-drug-day",
                            "国际禁毒日",
                            "International Day against Drug Abuse",
                            fixed(Month.JUNE, 26),
                            1988,
                            null),
                    day(
                            "charity-day",
                            "中华慈善日",
                            "China Charity Day",
                            fixed(Month.SEPTEMBER, 5),
                            2016,
                            null),
                    day(
                            "world-first-aid-day",
                            "世界急救日",
                            "World First Aid Day",
                            new DayRule.NthWeekday(Month.SEPTEMBER, 2, DayOfWeek.SATURDAY),
                            2000,
                            1999),
                    day(
                            "disaster-reduction-day",
                            "国际减灾日",
                            "International Day for Disaster Risk Reduction",
                            fixed(Month.OCTOBER, 13),
                            2009,
                            1989),
                    day(
                            "world-aids-day",
                            "世界艾滋病日",
                            "World AIDS Day",
                            fixed(Month.DECEMBER, 1),
                            1988,
                            null),
                    day(
                            "volunteer-day",
                            "国际志愿者日",
                            "International Volunteer Day",
                            fixed(Month.DECEMBER, 5),
                            1986,
                            null));

    private Days() {}

    /** A day on its date in one year. */
    public record Occurrence(Day day, LocalDate date) {}

    public static List<Day> all() {
        return ALL;
    }

    /** The day of this id, or empty when the calendar has none. */
    public static Optional<Day> find(Slug id) {
        return ALL.stream().filter(day -> day.id().equals(id)).findFirst();
    }

    /**
     * What comes next, each day once, the nearest first; a day that is today comes first.
     *
     * @param limit how many at most, 0 or more
     */
    public static List<Occurrence> upcoming(LocalDate today, int limit) {
        return ALL.stream()
                .flatMap(day -> next(day, today).stream())
                .sorted(Comparator.comparing(Occurrence::date))
                .limit(limit)
                .toList();
    }

    private static Optional<Occurrence> next(Day day, LocalDate today) {
        return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                .filter(day::isKeptIn)
                .mapToObj(day::in)
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .map(date -> new Occurrence(day, date));
    }

    private static DayRule fixed(Month month, int day) {
        return new DayRule.FixedDate(MonthDay.of(month, day));
    }

    private static Day day(
            String id,
            String zh,
            String en,
            DayRule rule,
            int since,
            @Nullable Integer yearBeforeFirst) {
        return new Day(new Slug(id), zh, en, rule, since, yearBeforeFirst);
    }
}
