package org.boai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.boai.document.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "world-red-cross-day,     2027, 2027-05-08",
        "disaster-prevention-day, 2027, 2027-05-12",
        "world-blood-donor-day,   2026, 2026-06-14",
        "anti-drug-day,           2027, 2027-06-26",
        "charity-day,             2026, 2026-09-05",
        "world-first-aid-day,     2026, 2026-09-12",
        "world-first-aid-day,     2027, 2027-09-11",
        "world-first-aid-day,     2028, 2028-09-09",
        "world-first-aid-day,     2029, 2029-09-08",
        "disaster-reduction-day,  2022, 2022-10-13",
        "world-aids-day,          2026, 2026-12-01",
        "volunteer-day,           2026, 2026-12-05",
    })
    void aDayHasItsDate(String id, int year, LocalDate date) {
        assertThat(day(id).in(year)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "world-red-cross-day,     2025, 78",
        "world-red-cross-day,     2027, 80",
        "world-red-cross-day,     1948, 1",
        "disaster-prevention-day, 2027, 19",
        "world-first-aid-day,     2025, 26",
        "world-blood-donor-day,   2023, 20",
        "disaster-reduction-day,  2022, 33",
    })
    void aCountedDaySaysWhichOneItIs(String id, int year, int ordinal) {
        assertThat(day(id).ordinal(year)).hasValue(ordinal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anti-drug-day", "charity-day", "world-aids-day", "volunteer-day"})
    void aDayWhoseCountIsNotConfirmedHasNoOrdinal(String id) {
        assertThat(day(id).ordinal(2027)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void beforeItsRuleHeldADayHasNeitherDateNorOrdinal() {
        var reduction = day("disaster-reduction-day");

        assertThat(reduction.ordinal(2008)).isEmpty();
        assertThatThrownBy(() -> reduction.in(2008))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2009");
    }

    @Test
    void worldFirstAidDayIsTheSecondSaturdayOfSeptemberInEveryYear() {
        assertThat(IntStream.rangeClosed(2000, 2399).mapToObj(day("world-first-aid-day")::in))
                .allSatisfy(
                        date -> {
                            assertThat(date.getMonth()).isEqualTo(Month.SEPTEMBER);
                            assertThat(date.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
                            assertThat(date.getDayOfMonth()).isBetween(8, 14);
                        });
    }

    @Test
    void aWeekdayThatNotEveryMonthHasIsRefused() {
        assertThatThrownBy(() -> new DayRule.NthWeekday(Month.MARCH, 5, DayOfWeek.MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void todayComesFirstAndNextYearFollows() {
        var upcoming = Days.upcoming(LocalDate.of(2026, 10, 13), 5);

        assertThat(upcoming)
                .extracting(one -> one.day().id().value() + " " + one.date())
                .containsExactly(
                        "disaster-reduction-day 2026-10-13",
                        "world-aids-day 2026-12-01",
                        "volunteer-day 2026-12-05",
                        "world-red-cross-day 2027-05-08",
                        "disaster-prevention-day 2027-05-12");
    }

    @Test
    void yesterdayIsOneYearAway() {
        var upcoming = Days.upcoming(LocalDate.of(2026, 9, 13), Days.all().size());

        assertThat(upcoming)
                .hasSameSizeAs(Days.all())
                .last()
                .extracting(Days.Occurrence::date)
                .isEqualTo(LocalDate.of(2027, 9, 11));
    }

    @Test
    void everyDayIsFoundByItsIdAndStandsInTheOrderOfTheYear() {
        assertThat(Days.all()).allSatisfy(day -> assertThat(Days.find(day.id())).contains(day));
        assertThat(Days.all()).extracting(day -> day.in(2027)).isSorted();
        assertThat(Days.find(new Slug("april-fools-day"))).isEmpty();
    }

    private static Day day(String id) {
        return Days.find(new Slug(id)).orElseThrow();
    }
}
