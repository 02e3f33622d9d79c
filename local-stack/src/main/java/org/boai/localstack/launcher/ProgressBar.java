package org.boai.localstack.launcher;

import java.io.PrintStream;

/**
 * How far a long work is: a bar that is drawn over itself on a terminal, a line per tenth
 * elsewhere.
 */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final long total;
    private final PrintStream out;
    private final boolean terminal;
    private long shownPercent = -1;
    private boolean drawn;

    ProgressBar(long total, PrintStream out, boolean terminal) {
        this.total = Math.max(1, total);
        this.out = out;
        this.terminal = terminal;
    }

    void reached(long count) {
        var percent = Math.min(100, count * 100 / total);
        if (terminal && percent > shownPercent) {
            var full = (int) (percent * WIDTH / 100);
            out.printf(
                    "\r[%s%s] %3d %%  %d/%d",
                    "#".repeat(full), ".".repeat(WIDTH - full), percent, count, total);
            out.flush();
            drawn = true;
            shownPercent = percent;
        } else if (!terminal && percent / 10 > shownPercent / 10) {
            out.printf("%d %% (%d of %d lines)%n", percent, count, total);
            shownPercent = percent;
        }
    }

    /** Frees the line for other text. */
    void interrupt() {
        if (drawn) {
            out.print("\r\u001b[K");
            drawn = false;
            shownPercent--;
        }
    }

    void end() {
        if (drawn) {
            out.println();
            drawn = false;
        }
    }
}
