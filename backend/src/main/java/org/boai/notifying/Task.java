package org.boai.notifying;

import org.boai.workflow.Level;

/** What a person is asked to do with a document; the names are stored with notifications. */
public enum Task {
    FIRST_REVIEW,
    SECOND_REVIEW,
    FINAL_REVIEW,
    PUBLISH,
    /** Write it to its end and submit it. */
    FINISH;

    static Task of(Level level) {
        return switch (level) {
            case FIRST -> FIRST_REVIEW;
            case SECOND -> SECOND_REVIEW;
            case FINAL -> FINAL_REVIEW;
        };
    }
}
