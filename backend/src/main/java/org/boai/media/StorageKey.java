package org.boai.media;

import org.boai.document.Sha256;

/** Where in the bucket a file is. Keys are made of hashes and numbers only. */
public record StorageKey(String value) {

    public static StorageKey original(Sha256 hash) {
        return new StorageKey("originals/" + hash);
    }

    /**
     * @param width in pixels, of {@link org.boai.content.Renditions#WIDTHS}
     */
    static StorageKey rendition(Sha256 hash, int width) {
        return new StorageKey("renditions/" + hash + "/" + width + ".webp");
    }
}
