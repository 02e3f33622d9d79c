package org.boai.workflow;

/** Whether sensitive material has what it needs before the final review (PUB-03). */
public enum Clearance {
    /** The material is not sensitive. */
    NOT_NEEDED,
    /** It is sensitive, and the request to the office above is named. */
    REFERRED,
    /** It is sensitive, and no request is named. */
    MISSING
}
