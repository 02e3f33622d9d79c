package org.boai.site;

/** The site is being rebuilt or rolled back already. */
public final class RebuildRunning extends IllegalStateException {

    private static final long serialVersionUID = 1;

    RebuildRunning() {
        super("全站重建已在进行 (a rebuild is already running)");
    }
}
