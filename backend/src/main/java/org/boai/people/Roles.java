package org.boai.people;

/**
 * Names of roles for annotations, which take constants only; see {@link org.boai.workflow.Role}.
 */
public final class Roles {
    public static final String ADMIN = "ADMIN";
    public static final String WRITER = "WRITER";
    public static final String FIRST_REVIEWER = "FIRST_REVIEWER";
    public static final String SECOND_REVIEWER = "SECOND_REVIEWER";
    public static final String FINAL_REVIEWER = "FINAL_REVIEWER";
    public static final String SPOKESPERSON = "SPOKESPERSON";
    public static final String FINANCE_ENTRY = "FINANCE_ENTRY";
    public static final String FINANCE_CHECK = "FINANCE_CHECK";
    public static final String SUPERVISOR = "SUPERVISOR";

    /** The launcher of this machine, by its secret; not a person. */
    public static final String OPERATIONS = "OPERATIONS";

    private Roles() {}
}
