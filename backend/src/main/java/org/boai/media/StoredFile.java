package org.boai.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.boai.content.AssetRef;
import org.jspecify.annotations.Nullable;

/**
 * A stored file as clients read it.
 *
 * @param url where the one who asked finds it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredFile(
        String sha256,
        String fileName,
        String mediaType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        String url) {

    /**
     * @param root {@code /media} or {@code /admin/media}
     */
    public static StoredFile at(String root, AssetRef asset) {
        var name = URLEncoder.encode(asset.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return new StoredFile(
                asset.sha256().hex(),
                asset.fileName(),
                asset.mediaType(),
                asset.bytes(),
                asset.width(),
                asset.height(),
                root + "/" + asset.sha256() + "/" + name);
    }
}
