package org.boai.content.diff;

/**
 * One place of two lists that were laid beside each other. Indexes count from 0, {@code before} in
 * the old list and {@code after} in the new one.
 */
public sealed interface Step {

    record Same(int before, int after) implements Step {}

    record Removed(int before) implements Step {}

    record Added(int after) implements Step {}

    /** An entry that took the place of another one that it is like. */
    record Changed(int before, int after) implements Step {}
}
