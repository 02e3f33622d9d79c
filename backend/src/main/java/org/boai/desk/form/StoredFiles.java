package org.boai.desk.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.boai.content.AssetRef;
import org.boai.content.Renditions;
import org.boai.document.Sha256;

/** Where people at the desk see uploaded files, public or not. */
public final class StoredFiles {
    private static final String ROOT = "/admin/media/";

    private StoredFiles() {}

    /** The hash of a text, or empty when it is none. */
    static Optional<Sha256> hash(String text) {
        try {
            return Optional.of(new Sha256(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public static String original(AssetRef asset) {
        var name = URLEncoder.encode(asset.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return ROOT + asset.sha256() + "/" + name;
    }

    /** A small picture of it, or empty when it is no picture. */
    public static String thumbnail(AssetRef asset) {
        if (!asset.mediaType().startsWith("image/")) {
            return "";
        }
        var widths = Renditions.of(asset);
        return widths.isEmpty()
                ? original(asset)
                : ROOT + asset.sha256() + "/" + widths.getFirst() + ".webp";
    }
}
