package org.boai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.boai.content.Renditions;

/**
 * Adds to each asset of a content where it can be fetched: {@code /media/{sha256}/{fileName}}, and
 * of an image each rendition as {@code /media/{sha256}/{width}.webp}.
 */
final class AssetAddresses {
    private final String root;

    AssetAddresses(URI publicUrl) {
        this.root = publicUrl.toString().replaceAll("/+$", "");
    }

    /** Changes the tree in place; an asset is what has a hash and a media type. */
    void addTo(JsonNode content) {
        if (content instanceof ObjectNode object
                && object.path("sha256").isTextual()
                && object.path("mediaType").isTextual()) {
            address(object);
            return;
        }
        content.forEach(this::addTo);
    }

    private void address(ObjectNode asset) {
        var folder = root + "/media/" + asset.get("sha256").textValue() + "/";
        asset.put("url", folder + segment(asset.path("fileName").asText("file")));
        if (asset.path("width").isInt()) {
            var own = asset.get("width").intValue();
            var renditions = asset.putArray("renditions");
            for (var width : Renditions.WIDTHS) {
                if (width <= own) {
                    renditions.addObject().put("width", width).put("url", folder + width + ".webp");
                }
            }
        }
    }

    private static String segment(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
