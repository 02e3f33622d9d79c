package org.boai.workflow;

import java.util.List;

/**
 * What can be done to a draft. Closed: a new action must say in {@link Transition} where it is
 * legal.
 */
public sealed interface Action {
    record Submit() implements Action {}

    record TakeBack() implements Action {}

    record SignOff(Level level) implements Action {}

    record SendBack() implements Action {}

    record Schedule() implements Action {}

    record CancelSchedule() implements Action {}

    record Publish() implements Action {}

    /** Every action, a sign-off once for each level, in the order of the work. */
    static List<Action> all() {
        return List.of(
                new Submit(),
                new TakeBack(),
                new SignOff(Level.FIRST),
                new SignOff(Level.SECOND),
                new SignOff(Level.FINAL),
                new SendBack(),
                new Schedule(),
                new CancelSchedule(),
                new Publish());
    }
}
