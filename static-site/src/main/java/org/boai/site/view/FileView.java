package org.boai.site.view;

import java.util.stream.Stream;
import org.boai.content.AssetRef;
import org.jspecify.annotations.Nullable;

/**
 * A file to download.
 *
 * @param facts format and size
 * @param note what it is for, or empty
 */
record FileView(String title, String href, String facts, String note) {

    static Stream<FileView> of(@Nullable AssetRef asset, String title, String note) {
        return asset == null
                ? Stream.empty()
                : Stream.of(
                        new FileView(
                                title.isBlank() ? asset.fileName() : title,
                                MediaUrl.of(asset),
                                FileSize.describe(asset),
                                note));
    }
}
