package org.boai.content.diff;

/** A run of text, and what became of it. */
public record Piece(Fate fate, String text) {

    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    public boolean removed() {
        return fate == Fate.REMOVED;
    }

    public boolean added() {
        return fate == Fate.ADDED;
    }
}
