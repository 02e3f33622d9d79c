package org.boai.media;

import org.boai.content.AssetPlace.Holds;
import org.boai.language.Bilingual;
import org.boai.media.intake.AssetKind;
import org.jspecify.annotations.Nullable;

/** Whether a file is what its place wants, and what to say when it is not. */
final class WantedFile {
    private WantedFile() {}

    static @Nullable Bilingual whyNot(Holds wanted, AssetKind found) {
        return switch (wanted) {
            case IMAGE ->
                    found == AssetKind.IMAGE
                            ? null
                            : new Bilingual(
                                    "这里要放图片，所选文件不是图片。",
                                    "A picture goes here; the chosen file is not a picture.");
            case VIDEO ->
                    found == AssetKind.VIDEO
                            ? null
                            : new Bilingual(
                                    "这里要放 MP4 视频，所选文件不是 MP4 视频。",
                                    "An MP4 video goes here; the chosen file is not an MP4 video.");
            case CAPTIONS ->
                    found == AssetKind.CAPTIONS
                            ? null
                            : new Bilingual(
                                    "这里要放 VTT 字幕，所选文件不是 VTT 字幕。",
                                    "VTT captions go here; the chosen file is not a VTT file.");
            case ANY_FILE -> null;
        };
    }
}
