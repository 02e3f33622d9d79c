package org.boai.workflow;

/** The three levels of review, in their order (PUB-01). */
public enum Level {
    FIRST(1, Role.FIRST_REVIEWER, DraftStage.FIRST_REVIEW),
    SECOND(2, Role.SECOND_REVIEWER, DraftStage.SECOND_REVIEW),
    FINAL(3, Role.FINAL_REVIEWER, DraftStage.FINAL_REVIEW);

    private final int number;
    private final Role role;
    private final DraftStage stage;

    Level(int number, Role role, DraftStage stage) {
        this.number = number;
        this.role = role;
        this.stage = stage;
    }

    /** 1, 2 or 3. */
    public int number() {
        return number;
    }

    /** Whose duty it is. */
    public Role role() {
        return role;
    }

    /** The stage in which it is signed. */
    public DraftStage stage() {
        return stage;
    }
}
