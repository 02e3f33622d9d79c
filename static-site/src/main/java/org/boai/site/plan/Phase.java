package org.boai.site.plan;

import java.time.LocalDate;
import org.boai.site.index.Facts;

/** What the date says of a document. */
public enum Phase {
    /** The date does not matter. */
    TIMELESS,
    /** A campaign that has not begun. */
    COMING,
    /** A campaign that is on. */
    RUNNING,
    /** A campaign that is over. */
    OVER,
    /** A kit whose medical review has run out (KIT-02). */
    REVIEW_OVERDUE;

    static Phase of(Facts facts, LocalDate today) {
        if (facts.reviewDue() != null) {
            return today.isAfter(facts.reviewDue()) ? REVIEW_OVERDUE : TIMELESS;
        }
        if (facts.endsOn() != null && today.isAfter(facts.endsOn())) {
            return OVER;
        }
        if (facts.startsOn() != null) {
            return today.isBefore(facts.startsOn()) ? COMING : RUNNING;
        }
        return TIMELESS;
    }
}
