package org.boai.people;

/**
 * Names of roles for annotations, which take constants only; see {@link org.boai.workflow.Role}.
 */
public final class Roles {
    public static final String ADMIN = "ADMIN";
    public static final String FINAL_REVIEWER = "FINAL_REVIEWER";

    /** The launcher of this machine, by its secret; not a person. */
    public static final String OPERATIONS = "OPERATIONS";

    private Roles() {}
}
