package org.boai.workflow;

/** What a workflow table says of an action in a state. */
public sealed interface Outcome<S> {
    record Moved<S>(S to) implements Outcome<S> {}

    record Refused<S>(S at) implements Outcome<S> {}
}
