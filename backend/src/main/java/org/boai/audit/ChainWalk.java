package org.boai.audit;

import java.util.Optional;
import org.boai.audit.VerifyAudit.Fault;
import org.boai.audit.VerifyAudit.Noted;
import org.boai.audit.VerifyAudit.Verdict;
import org.boai.audit.VerifyAudit.Verdict.Broken;
import org.boai.audit.VerifyAudit.Verdict.Intact;
import org.jspecify.annotations.Nullable;

/** Goes along the chain from its begin and stops at the first event that does not fit. */
final class ChainWalk {
    private final Noted head;
    private final @Nullable Noted noted;
    private Noted last = new Noted(0, ChainHash.START);

    /**
     * @param head where the chain is said to end
     * @param noted what it must hold, or null
     */
    ChainWalk(Noted head, @Nullable Noted noted) {
        this.head = head;
        this.noted = noted;
    }

    /**
     * The next event in the order of places.
     *
     * @param entry what it says, or empty when that can't be read
     */
    Optional<Broken> next(Noted event, Optional<Entry> entry) {
        var place = last.place() + 1;
        if (event.place() < place || place > head.place()) {
            return broken(event.place(), Fault.ADDED);
        }
        if (event.place() > place) {
            return broken(place, Fault.MISSING);
        }
        var expected = entry.map(said -> ChainHash.of(last.hash(), place, said));
        if (!expected.equals(Optional.of(event.hash()))) {
            return broken(place, Fault.CHANGED);
        }
        if (noted != null && noted.place() == place && !noted.equals(event)) {
            return broken(place, Fault.NOT_AS_NOTED);
        }
        last = event;
        return Optional.empty();
    }

    /** After the last event. */
    Verdict end() {
        if (last.place() < head.place() || (noted != null && last.place() < noted.place())) {
            return new Broken(last.place() + 1, Fault.CUT_OFF);
        }
        return last.equals(head) ? new Intact(last) : new Broken(last.place(), Fault.CHANGED);
    }

    private static Optional<Broken> broken(long place, Fault fault) {
        return Optional.of(new Broken(place, fault));
    }
}
