package org.boai.links;

/**
 * What became of a look at a link.
 *
 * @param reason a status, or a word of {@link LinkReason}; empty when it is good
 */
record Answer(State state, String reason) {
    static final Answer GOOD = new Answer(State.GOOD, "");

    /** Whether a link leads somewhere. */
    enum State {
        GOOD,
        /** There is nothing. */
        DEAD,
        /** It may be there: the server does not answer now, or does not let a program in. */
        UNSURE
    }

    static Answer dead(LinkReason reason) {
        return new Answer(State.DEAD, reason.code());
    }

    static Answer unsure(LinkReason reason) {
        return new Answer(State.UNSURE, reason.code());
    }

    /** The answer of a server that was asked for the thing itself. */
    static Answer of(int status) {
        if (status / 100 == 2) {
            return GOOD;
        }
        return new Answer(
                status == 404 || status == 410 ? State.DEAD : State.UNSURE,
                Integer.toString(status));
    }
}
