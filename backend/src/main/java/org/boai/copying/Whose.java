package org.boai.copying;

/** Who wrote an object. */
enum Whose {
    /** There is none. */
    NOBODY,
    /** This copy: it may be written over and removed. */
    OURS,
    /** Somebody else, who has to move it. */
    OTHERS
}
