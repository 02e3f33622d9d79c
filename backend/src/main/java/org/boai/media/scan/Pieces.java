package org.boai.media.scan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.boai.content.check.FileScan;
import org.boai.content.check.FileScan.Outcome;
import org.boai.content.check.PersonalData;

/**
 * Takes the text of one file piece by piece, and ends the reading when it goes too far. Who waits
 * for the reading may ask at any time what was found so far.
 */
final class Pieces {
    /** Of one kind, so that many addresses do not hide an identity number. */
    private static final int MOST_TRACES = 20;

    /** Of one piece; a longer one is looked at in parts that overlap. */
    private static final int PART = 20_000;

    private static final int OVERLAP = 200;

    private static final int LONGEST_PLACE = 200;

    /** What a cell or another entry of a table costs beside its text, in characters. */
    static final int ENTRY = 50;

    private final Clock clock;
    private final Instant until;
    private final List<FileScan.Place> found = new ArrayList<>();
    private long charactersLeft;
    private boolean more;
    private boolean sawText;
    private boolean leftOut;

    /**
     * @param until when reading has to end
     * @param characters how many may be read
     */
    Pieces(Clock clock, Instant until, long characters) {
        this.clock = clock;
        this.until = until;
        this.charactersLeft = characters;
    }

    /** The file is too much to be read to its end. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("A file takes too long or holds too much text", null, false, false);
        }
    }

    /**
     * @param where in Chinese, for people
     * @throws TooMuch when time or room has run out
     */
    synchronized void take(String where, CharSequence text) {
        spend(text.length());
        for (var from = 0; from < text.length(); from += PART - OVERLAP) {
            look(where, text.subSequence(from, Math.min(text.length(), from + PART)).toString());
            if (from + PART >= text.length()) {
                return;
            }
        }
    }

    /**
     * Counts text that is read and not looked at yet.
     *
     * @throws TooMuch when time or room has run out
     */
    synchronized void spend(int characters) {
        charactersLeft -= characters;
        if (charactersLeft < 0 || Thread.interrupted() || !clock.instant().isBefore(until)) {
            throw new TooMuch();
        }
    }

    private void look(String where, String text) {
        sawText |= !text.isBlank();
        var place = where.length() > LONGEST_PLACE ? where.substring(0, LONGEST_PLACE) : where;
        for (var trace : PersonalData.in(text)) {
            var one = new FileScan.Place(trace.kind(), trace.masked(), trace.ofAnOffice(), place);
            if (found.contains(one)) {
                continue;
            }
            if (found.stream().filter(other -> other.kind() == one.kind()).count() == MOST_TRACES) {
                more = true;
                continue;
            }
            found.add(one);
        }
    }

    /** Something inside the file is of a kind that is not looked into. */
    synchronized void leaveOut() {
        leftOut = true;
    }

    /** What was found in a file that was read to its end. */
    synchronized FileScan whole() {
        if (leftOut) {
            return partly();
        }
        return new FileScan(sawText ? Outcome.READ : Outcome.NO_TEXT, found, more);
    }

    /** What was found before the reading ended. */
    synchronized FileScan partly() {
        return new FileScan(Outcome.NOT_READ, found, more);
    }
}
