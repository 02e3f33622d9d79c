package org.boai.content;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.document.Sha256;
import org.jspecify.annotations.Nullable;

/** The uploaded files that a content refers to. */
public final class Assets {
    private Assets() {}

    /** Every reference, in the order of the content. */
    public static Set<AssetRef> of(Content content) {
        return Stream.of(
                        image(content.cover()),
                        content.body().stream().flatMap(Assets::ofBlock),
                        ofKind(content))
                .flatMap(assets -> assets)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The hashes of the files it refers to. */
    public static Set<Sha256> hashesOf(Content content) {
        return of(content).stream()
                .map(AssetRef::sha256)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<AssetRef> ofKind(Content content) {
        return switch (content) {
            case Article _, Campaign _, PressRelease _, Page _ -> Stream.empty();
            case EducationKit kit ->
                    kit.files().stream().map(EducationKit.KitFile::asset).filter(Objects::nonNull);
            case DisclosureNotice notice ->
                    notice.attachments().stream()
                            .map(DisclosureNotice.Attachment::asset)
                            .filter(Objects::nonNull);
        };
    }

    private static Stream<AssetRef> ofBlock(Block block) {
        return switch (block) {
            case Block.Figure figure -> image(figure.image());
            case Block.Video video ->
                    Stream.of(one(video.asset()), one(video.captions())).flatMap(s -> s);
            case Block.Download download -> one(download.asset());
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Items _,
                    Block.Quote _,
                    Block.Table _,
                    Block.Callout _,
                    Block.Embed _ ->
                    Stream.empty();
        };
    }

    private static Stream<AssetRef> image(@Nullable Image image) {
        return image == null ? Stream.empty() : one(image.asset());
    }

    private static Stream<AssetRef> one(@Nullable AssetRef asset) {
        return Stream.ofNullable(asset);
    }
}
