package org.boai.workflow;

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
}
