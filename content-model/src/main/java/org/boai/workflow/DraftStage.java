package org.boai.workflow;

/** How far the draft of a document has come; frozen from submission until publication. */
public enum DraftStage {
    WRITING,
    FIRST_REVIEW,
    SECOND_REVIEW,
    FINAL_REVIEW,
    APPROVED,
    SCHEDULED
}
