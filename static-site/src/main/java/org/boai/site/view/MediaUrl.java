package org.boai.site.view;

import java.nio.charset.StandardCharsets;
import org.boai.content.AssetRef;

/** Where uploaded files are read. */
final class MediaUrl {

    private static final String UNRESERVED = "-_.~";

    private MediaUrl() {}

    static String of(AssetRef asset) {
        return "/media/" + asset.sha256() + "/" + encode(asset.fileName());
    }

    static String rendition(AssetRef asset, int width) {
        return "/media/" + asset.sha256() + "/" + width + ".webp";
    }

    /** One segment of a path: percent-encoded UTF-8, never a dot segment. */
    private static String encode(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "file";
        }
        var out = new StringBuilder(name.length() * 2);
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.forDigit(c >> 4, 16))
                        .append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }
}
