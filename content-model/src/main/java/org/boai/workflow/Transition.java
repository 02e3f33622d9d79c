package org.boai.workflow;

import static org.boai.workflow.DraftStage.APPROVED;
import static org.boai.workflow.DraftStage.FINAL_REVIEW;
import static org.boai.workflow.DraftStage.FIRST_REVIEW;
import static org.boai.workflow.DraftStage.SCHEDULED;
import static org.boai.workflow.DraftStage.SECOND_REVIEW;
import static org.boai.workflow.DraftStage.WRITING;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an action on a draft is legal, and where it leads: the first of the two workflow tables.
 */
record Transition(Set<DraftStage> from, DraftStage to) {
    static Transition of(Action action) {
        return switch (action) {
            case Action.Submit _ -> new Transition(EnumSet.of(WRITING), FIRST_REVIEW);
            case Action.TakeBack _ ->
                    new Transition(EnumSet.range(FIRST_REVIEW, SCHEDULED), WRITING);
            case Action.SignOff(Level level) ->
                    switch (level) {
                        case FIRST -> new Transition(EnumSet.of(FIRST_REVIEW), SECOND_REVIEW);
                        case SECOND -> new Transition(EnumSet.of(SECOND_REVIEW), FINAL_REVIEW);
                        case FINAL -> new Transition(EnumSet.of(FINAL_REVIEW), APPROVED);
                    };
            case Action.SendBack _ ->
                    new Transition(EnumSet.range(FIRST_REVIEW, SCHEDULED), WRITING);
            case Action.Schedule _ -> new Transition(EnumSet.of(APPROVED), SCHEDULED);
            case Action.CancelSchedule _ -> new Transition(EnumSet.of(SCHEDULED), APPROVED);
            case Action.Publish _ -> new Transition(EnumSet.of(APPROVED, SCHEDULED), WRITING);
        };
    }
}
