package org.boai.content;

import org.jspecify.annotations.Nullable;

/** A picture with its text alternative, or marked as decorative (WCAG 2.2, 1.1.1). */
public record Image(@Nullable AssetRef asset, String alt, boolean decorative) {
    public Image {
        alt = Missing.text(alt);
    }
}
