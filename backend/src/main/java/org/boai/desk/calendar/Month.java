package org.boai.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.publishing.FailedPlan.What;

/** A month with what is planned on each of its days. */
record Month(YearMonth month, List<Day> days) {

    /**
     * One thing that is planned, or was and did not come about.
     *
     * @param path where it is looked at
     * @param action where its forms are sent; empty when it cannot be changed here
     * @param late whether its time has passed without it
     * @param failed whether it was given up
     */
    record Plan(
            Instant at,
            What what,
            String title,
            String path,
            String action,
            boolean late,
            boolean failed) {
        public String time() {
            return at.atZone(Labels.ZONE).toLocalTime().withSecond(0).withNano(0).toString();
        }

        /** As a form holds it. */
        public String typed() {
            return at.atZone(Labels.ZONE).toLocalDateTime().withSecond(0).withNano(0).toString();
        }

        LocalDate day() {
            return at.atZone(Labels.ZONE).toLocalDate();
        }
    }

    record Day(LocalDate date, boolean today, List<Plan> plans) {
        /** With the day of the week. */
        public String title() {
            return written(date, "dayPattern");
        }

        /** Where the first day stands in its week, from 1 for Monday. */
        public int column() {
            return date.getDayOfWeek().getValue();
        }
    }

    static Month of(YearMonth month, LocalDate today, List<Plan> plans) {
        return new Month(
                month,
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .map(
                                date ->
                                        new Day(
                                                date,
                                                date.equals(today),
                                                plans.stream()
                                                        .filter(one -> one.day().equals(date))
                                                        .sorted(Comparator.comparing(Plan::at))
                                                        .toList()))
                        .toList());
    }

    public String title() {
        return written(month, "monthPattern");
    }

    private static String written(TemporalAccessor date, String pattern) {
        var language = DeskLanguage.now();
        return DateTimeFormatter.ofPattern(
                        DeskWords.of("calendar").get(pattern).in(language), language.locale())
                .format(date);
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }

    public boolean quiet() {
        return days.stream().allMatch(day -> day.plans().isEmpty());
    }
}
