package org.boai.media.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * Checks a file and makes of it what is kept. A picture is decoded and written anew, so that
 * nothing that hides in it survives; at most two are in memory at once.
 */
@ApplicationScoped
public class PrepareFile {
    private static final int PICTURES_AT_ONCE = 2;

    private final MediaConfig config;
    private final Semaphore turns = new Semaphore(PICTURES_AT_ONCE, true);

    PrepareFile(MediaConfig config) {
        this.config = config;
    }

    /**
     * @param sentName as the browser sent it
     * @param folder takes what is made of the file; the caller empties it
     * @throws Refused {@code file-empty}, {@code file-too-large}, {@code file-type-refused}, {@code
     *     file-type-mismatch}, {@code file-damaged}, {@code image-too-large}, {@code
     *     file-too-complex}, {@code text-encoding}, {@code images-busy}
     */
    public Prepared from(String sentName, Path file, Path folder) throws IOException {
        if (Files.size(file) == 0) {
            throw Unusable.empty();
        }
        var name = FileName.cleaned(sentName);
        var type = RealType.of(name, file);
        requireSize(type, file);
        return switch (type) {
            case JPEG, PNG, WEBP, GIF -> inTurn(name, type, file, folder);
            case PDF -> {
                PdfFile.check(name, file);
                yield asItIs(name, type, file);
            }
            case DOCX, PPTX, XLSX, ODT -> {
                OfficeFile.check(name, type, file);
                yield asItIs(name, type, file);
            }
            case TXT, CSV, VTT -> {
                TextFile.check(name, type, file);
                yield asItIs(name, type, file);
            }
            case MP4 -> asItIs(name, type, FilmFile.withoutMetadata(name, file, folder));
        };
    }

    private void requireSize(FileType type, Path file) throws IOException {
        var limit =
                switch (type.kind()) {
                    case IMAGE -> config.imageLimit();
                    case DOCUMENT, CAPTIONS -> config.documentLimit();
                    case VIDEO -> config.videoLimit();
                };
        if (Files.size(file) > limit.asLongValue()) {
            throw new Refused(new Refusal.FileTooLarge(limit.asLongValue()));
        }
    }

    private static Prepared asItIs(FileName name, FileType type, Path file) throws IOException {
        return new Prepared(name, type, Digest.of(file), file, null, Collections.emptySortedMap());
    }

    private Prepared inTurn(FileName name, FileType type, Path file, Path folder)
            throws IOException {
        try {
            if (!turns.tryAcquire(config.imageWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return picture(name, type, file, folder);
        } finally {
            turns.release();
        }
    }

    private static Prepared picture(FileName name, FileType type, Path file, Path folder)
            throws IOException {
        var pixels = DecodePicture.from(type, file);
        var kept = EncodePicture.kept(pixels, type);
        var original = Files.write(folder.resolve("picture"), kept.bytes());
        return new Prepared(
                name.asNameOf(kept.type()),
                kept.type(),
                Digest.of(original),
                original,
                new Prepared.Size(pixels.getWidth(), pixels.getHeight()),
                EncodePicture.renditions(pixels));
    }

    private static Refused busy() {
        return new Refused(
                new Refusal.Unavailable(
                        "images-busy",
                        new Bilingual(
                                "正在处理的图片太多。请一分钟后再上传。",
                                "Too many pictures are being processed. Upload it again in a minute.")));
    }
}
