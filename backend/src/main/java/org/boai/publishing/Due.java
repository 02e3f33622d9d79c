package org.boai.publishing;

/** Something that has to be done at a time, and is made up for when its time was missed. */
public interface Due {
    /** Does all of it whose time has come; what fails does not keep the rest. */
    void catchUp();
}
