package org.boai.localstack.process;

/** Something that runs as one process of ours, and how to tell that it is ready. */
public interface Service {

    /** A short name; names the log and the pid file too. */
    String name();

    /** Makes what must exist before a start, and says what to run. */
    Program prepare();

    /** Whether it serves now; false as long as it can't be reached. */
    boolean answers();

    /** What is to be done once it serves, each time it was started. */
    default void started() {}
}
