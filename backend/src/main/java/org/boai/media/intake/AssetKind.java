package org.boai.media.intake;

/** What a stored file is used as. */
public enum AssetKind {
    IMAGE,
    DOCUMENT,
    CAPTIONS,
    VIDEO
}
