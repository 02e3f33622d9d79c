package org.boai.content;

import java.util.List;

/** The closed set of widths in which a picture is offered; never larger than the picture itself. */
public final class Renditions {
    /** In pixels, ascending. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

    private Renditions() {}

    /** The widths that exist for an image; empty for other files and for very small images. */
    public static List<Integer> of(AssetRef asset) {
        var own = asset.width();
        return own == null ? List.of() : WIDTHS.stream().filter(width -> width <= own).toList();
    }
}
