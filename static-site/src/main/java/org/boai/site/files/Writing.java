package org.boai.site.files;

/** How files come into the folder of a release that nobody finds by its name yet. */
enum Writing {
    /** Over what stands there, which costs much less. */
    OVER,
    /**
     * Beside it, and then renamed: who opened a file while the release was read gets it whole, and
     * so does who takes a snapshot along.
     */
    BESIDE
}
