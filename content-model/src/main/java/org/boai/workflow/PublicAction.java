package org.boai.workflow;

/** What can be done to what the public sees. */
public enum PublicAction {
    PUBLISH,
    WITHDRAW,
    REPUBLISH
}
