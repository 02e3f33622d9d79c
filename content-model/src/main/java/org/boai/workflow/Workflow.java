package org.boai.workflow;

import java.util.EnumSet;
import java.util.Set;

/** The two tables of states: the draft's and the public's. They do not know each other. */
public final class Workflow {
    private Workflow() {}

    public static Outcome<DraftStage> apply(DraftStage at, Action action) {
        var transition = Transition.of(action);
        return transition.from().contains(at)
                ? new Outcome.Moved<>(transition.to())
                : new Outcome.Refused<>(at);
    }

    public static Outcome<PublicState> apply(PublicState at, PublicAction action) {
        return from(action).contains(at)
                ? new Outcome.Moved<>(to(action))
                : new Outcome.Refused<>(at);
    }

    private static Set<PublicState> from(PublicAction action) {
        return switch (action) {
            case PUBLISH -> EnumSet.allOf(PublicState.class);
            case WITHDRAW -> EnumSet.of(PublicState.LIVE);
            case REPUBLISH -> EnumSet.of(PublicState.WITHDRAWN);
        };
    }

    private static PublicState to(PublicAction action) {
        return switch (action) {
            case PUBLISH, REPUBLISH -> PublicState.LIVE;
            case WITHDRAW -> PublicState.WITHDRAWN;
        };
    }
}
