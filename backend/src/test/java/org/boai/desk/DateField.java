package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.boai.testsupport.Keyboard;

/** A date, or a date with a time, of a form that is filled by keys. */
record DateField(Keyboard keys, Locator field) {
    private static final ChronoField[] PARTS = {
        ChronoField.YEAR, ChronoField.MONTH_OF_YEAR, ChronoField.DAY_OF_MONTH
    };

    /**
     * By the arrows: which part stands first depends on the language of the browser. A month may
     * lack the day that stands there before, and is chosen in the second round then.
     */
    void choose(LocalDate day) {
        keys.to(field);
        for (int part = 0; part < 8 && field.inputValue().isEmpty(); part++) {
            keys.press("ArrowUp", "ArrowRight");
        }
        for (int round = 0; round < 2; round++) {
            keys.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
            for (var _ : PARTS) {
                part().ifPresent(one -> choose(one, day.get(one)));
                keys.press("ArrowRight");
            }
        }
        assertThat(date()).isEqualTo(day);
    }

    private void choose(ChronoField part, int wanted) {
        var steps = wanted - date().get(part);
        for (int step = 0; step < Math.abs(steps); step++) {
            keys.press(steps > 0 ? "ArrowUp" : "ArrowDown");
        }
    }

    /** The part that the arrows change here, or none if there is no date with the next one. */
    private Optional<ChronoField> part() {
        var before = date();
        keys.press("ArrowUp");
        var after = Optional.of(field.inputValue()).filter(Predicate.not(String::isEmpty));
        var changed =
                after.map(_ -> date())
                        .flatMap(
                                now ->
                                        Stream.of(PARTS)
                                                .filter(one -> before.get(one) != now.get(one))
                                                .findFirst());
        keys.press("ArrowDown");
        return changed;
    }

    private LocalDate date() {
        return LocalDate.parse(field.inputValue().substring(0, 10));
    }
}
