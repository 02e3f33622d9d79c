package org.boai.site.view;

import java.util.stream.Collectors;
import org.boai.content.Image;
import org.boai.content.Renditions;
import org.jspecify.annotations.Nullable;

/** Writes a picture in all its widths. */
final class Picture {

    private Picture() {}

    /** The reader sees it at once. */
    static void eager(Html html, @Nullable Image image, String sizes) {
        write(html, image, sizes, " fetchpriority=\"high\"");
    }

    /** The reader has to scroll to it. */
    static void lazy(Html html, @Nullable Image image, String sizes) {
        write(html, image, sizes, " loading=\"lazy\" decoding=\"async\"");
    }

    static boolean exists(@Nullable Image image) {
        return image != null && image.asset() != null;
    }

    private static void write(Html html, @Nullable Image image, String sizes, String loading) {
        if (image == null || image.asset() == null) {
            return;
        }
        var asset = image.asset();
        html.raw("<img").attribute("src", MediaUrl.of(asset));
        var widths = Renditions.of(asset);
        if (!widths.isEmpty()) {
            html.attribute(
                            "srcset",
                            widths.stream()
                                    .map(
                                            width ->
                                                    MediaUrl.rendition(asset, width)
                                                            + " "
                                                            + width
                                                            + "w")
                                    .collect(Collectors.joining(", ")))
                    .attribute("sizes", sizes);
        }
        if (asset.width() != null && asset.height() != null) {
            html.raw(" width=\"")
                    .raw(asset.width())
                    .raw("\" height=\"")
                    .raw(asset.height())
                    .raw("\"");
        }
        html.attribute("alt", image.decorative() ? "" : image.alt()).raw(loading).raw(">");
    }
}
