package org.boai.copying;

import org.boai.document.Kind;
import org.boai.document.Slug;

/** The order in which objects are sent, so that readers meet no page that leads to nothing yet. */
enum Phase {
    /** What pages load or offer. */
    LOADED,
    /** The pages of documents, also of former and withdrawn ones. */
    DOCUMENTS,
    /** Lists, feeds, the home page and everything else that leads to documents. */
    LEADING;

    private static final String ASSETS = "assets/";
    private static final String MEDIA = "media/";
    private static final String ENGLISH = "en/";
    private static final int PARTS = 3;

    static Phase of(String key) {
        if (isAsset(key) || isUpload(key) || key.endsWith(".csv")) {
            return LOADED;
        }
        var parts = (key.startsWith(ENGLISH) ? key.substring(ENGLISH.length()) : key).split("/");
        return parts.length == PARTS
                        && Kind.ofSegment(parts[0]).isPresent()
                        && Slug.isValid(parts[1])
                        && parts[2].equals("index.html")
                ? DOCUMENTS
                : LEADING;
    }

    /** Whether its name holds a hash of what is in it. */
    static boolean isAsset(String key) {
        return key.startsWith(ASSETS);
    }

    static boolean isUpload(String key) {
        return key.startsWith(MEDIA);
    }
}
