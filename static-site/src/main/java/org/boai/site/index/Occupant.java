package org.boai.site.index;

/** What an address holds. */
public sealed interface Occupant {

    record Live(Card card) implements Occupant {}

    record Removed(Gone gone) implements Occupant {}

    record Moved(Entry to) implements Occupant {}
}
