package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an uploaded file by its SHA-256, so that a sign-off covers the file too (PUB-02).
 * All but the hash and the shown file name are facts that the server fills in from the stored
 * asset.
 *
 * @param bytes size of the file, 1 or more
 * @param width in pixels, images only
 * @param height in pixels, images only
 */
public record AssetRef(
        @JsonProperty(required = true) Sha256 sha256,
        String fileName,
        String mediaType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {
    public AssetRef {
        Missing.refused(sha256, "sha256");
        fileName = Missing.text(fileName);
        mediaType = Missing.text(mediaType);
    }
}
