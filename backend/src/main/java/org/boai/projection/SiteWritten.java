package org.boai.projection;

/**
 * Told to whoever observes it, after the files of the site changed on this node. Observers only
 * take note: they are called by the one who delivers.
 */
public enum SiteWritten {
    /** This node became the writer; what another wrote before is not known here. */
    OPENED,
    /** Files were written or removed, or another release is being read. */
    CHANGED
}
