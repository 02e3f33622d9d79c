package org.boai.bench.site;

import java.io.IOException;

/** What earlier measurements left to the system to write is not the time of the next one. */
final class Disk {
    private Disk() {}

    /** Waits until all that was written is on the disk. */
    static void settle() throws IOException {
        int code = new ProcessBuilder("sync").start().onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("sync failed: " + code);
        }
    }
}
