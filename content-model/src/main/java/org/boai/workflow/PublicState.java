package org.boai.workflow;

/** What the public sees of a document, independent of its draft. */
public enum PublicState {
    NEVER,
    LIVE,
    WITHDRAWN
}
