package org.boai.content.check;

import java.util.List;

/**
 * What the text inside an attached file tells of persons (PRV-06).
 *
 * @param traces at most some dozens; {@code more} says whether there are others
 */
public record FileScan(Outcome outcome, List<Place> traces, boolean more) {
    public FileScan {
        traces = traces == null ? List.of() : List.copyOf(traces);
    }

    /** How far the file could be read. */
    public enum Outcome {
        /** All of its text was looked at. */
        READ,
        /** It holds no text: a scan, or pictures only. */
        NO_TEXT,
        /** It is locked, damaged, or took too long or too much room; some of it may be read. */
        NOT_READ
    }

    /**
     * Something that tells of a person, and where.
     *
     * @param where page, sheet and cell, or paragraph, in Chinese; says when it is hidden
     */
    public record Place(PersonalData.Kind kind, String masked, boolean ofAnOffice, String where) {}
}
