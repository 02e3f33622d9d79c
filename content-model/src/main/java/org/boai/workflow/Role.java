package org.boai.workflow;

/** What a person may do. An administrator settles accounts and never publishes or signs. */
public enum Role {
    WRITER,
    FIRST_REVIEWER,
    SECOND_REVIEWER,
    FINAL_REVIEWER,
    SPOKESPERSON,
    FINANCE_ENTRY,
    FINANCE_CHECK,
    SUPERVISOR,
    CONCERNS,
    ADMIN
}
