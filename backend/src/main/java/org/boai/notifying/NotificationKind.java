package org.boai.notifying;

/** What people are told of. */
public enum NotificationKind {
    /** A text is to be reviewed or published by this person. */
    WAITS,
    /** A text of this person came back, with the reason. */
    SENT_BACK,
    /** A text of this person has all three sign-offs. */
    APPROVED,
    /** A text of this person is public. */
    PUBLISHED,
    /** A text of this person is public no more, with the reason that readers see. */
    WITHDRAWN,
    /** A publication at a set time did not come about. */
    SCHEDULE_MISSED,
    /** A document was published but is not carried to the site or the search. */
    PARKED,
    /** A text of the emergency lane is to be reviewed or published by this person (PUB-04). */
    URGENT,
    /** What went public by the emergency lane is to be read again within 24 hours. */
    REREAD,
    /** A re-read was not done in time. */
    REREAD_LATE,
    /** A withdrawal at a set time did not come about: the document is public still. */
    WITHDRAWAL_MISSED,
    /** A bundle was not published at its time. */
    BUNDLE_MISSED,
    /** Somebody commented on a text of this person. */
    COMMENTED,
    /** Somebody answered a comment that this person wrote, answered, or that is on their text. */
    ANSWERED
}
