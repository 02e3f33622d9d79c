package org.boai.content;

/**
 * A place of a content that holds an uploaded file.
 *
 * @param where JSON pointer into the stored form (RFC 6901), for example {@code /cover/asset}
 */
public record AssetPlace(String where, Holds holds) {

    /** What may stand in the place. */
    public enum Holds {
        IMAGE,
        VIDEO,
        CAPTIONS,
        ANY_FILE
    }
}
