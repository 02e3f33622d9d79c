package org.boai.content;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.boai.content.AssetPlace.Holds;
import org.jspecify.annotations.Nullable;

/** Rewrites the references to uploaded files, block by block; all else stays as it is. */
record MapAssets(BiFunction<AssetPlace, AssetRef, AssetRef> change) {

    List<Block> body(List<Block> body) {
        return each("/body/", body, this::block);
    }

    List<EducationKit.KitFile> files(List<EducationKit.KitFile> files) {
        return each(
                "/files/",
                files,
                (where, file) ->
                        new EducationKit.KitFile(
                                asset(where, Holds.ANY_FILE, file.asset()),
                                file.title(),
                                file.role(),
                                file.editable(),
                                file.printBlackWhite()));
    }

    List<DisclosureNotice.Attachment> attachments(List<DisclosureNotice.Attachment> attachments) {
        return each(
                "/attachments/",
                attachments,
                (where, file) ->
                        new DisclosureNotice.Attachment(
                                asset(where, Holds.ANY_FILE, file.asset()), file.title()));
    }

    @Nullable Image cover(@Nullable Image cover) {
        return cover == null ? null : image("/cover", cover);
    }

    private Block block(String where, Block block) {
        return switch (block) {
            case Block.Figure figure ->
                    new Block.Figure(
                            image(where + "/image", figure.image()),
                            figure.caption(),
                            figure.credit());
            case Block.Video video ->
                    new Block.Video(
                            asset(where, Holds.VIDEO, video.asset()),
                            changed(where + "/captions", Holds.CAPTIONS, video.captions()),
                            video.title(),
                            video.transcript());
            case Block.Download file ->
                    new Block.Download(asset(where, Holds.ANY_FILE, file.asset()), file.title());
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Items _,
                    Block.Quote _,
                    Block.Table _,
                    Block.Callout _,
                    Block.Embed _ ->
                    block;
        };
    }

    private Image image(String where, Image image) {
        return new Image(asset(where, Holds.IMAGE, image.asset()), image.alt(), image.decorative());
    }

    private @Nullable AssetRef asset(String where, Holds holds, @Nullable AssetRef asset) {
        return changed(where + "/asset", holds, asset);
    }

    private @Nullable AssetRef changed(String where, Holds holds, @Nullable AssetRef asset) {
        return asset == null ? null : change.apply(new AssetPlace(where, holds), asset);
    }

    private static <T> List<T> each(String where, List<T> list, BiFunction<String, T, T> change) {
        return IntStream.range(0, list.size())
                .mapToObj(at -> change.apply(where + at, list.get(at)))
                .toList();
    }
}
