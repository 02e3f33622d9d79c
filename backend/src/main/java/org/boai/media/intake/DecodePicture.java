package org.boai.media.intake;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;

/**
 * Turns the bytes of a picture into pixels: bounded before anything is decoded, upright, sRGB, at
 * most {@link #KEPT_SIDE} pixels a side.
 */
final class DecodePicture {
    static final int MAX_PIXELS = 50_000_000;
    static final int MAX_SIDE = 12_000;
    static final int KEPT_SIDE = 3_840;
    private static final long MAX_DECODED = 200L << 20;

    static {
        var caller = Thread.currentThread().getContextClassLoader();
        try {
            // Readers are found by the context class loader, which may be any thread's.
            Thread.currentThread().setContextClassLoader(DecodePicture.class.getClassLoader());
            ImageIO.setUseCache(false);
            ImageIO.scanForPlugins();
        } finally {
            Thread.currentThread().setContextClassLoader(caller);
        }
    }

    private DecodePicture() {}

    /**
     * @throws Refused {@code image-too-large}, {@code file-damaged}
     */
    static BufferedImage from(FileType type, Path file) throws IOException {
        var orientation = Orientation.of(type, file);
        var picture = decode(type, file);
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest > KEPT_SIDE) {
            picture = Thumbnails.of(picture).size(KEPT_SIDE, KEPT_SIDE).asBufferedImage();
        }
        return upright(picture, orientation);
    }

    /** Decoders throw what they like at hostile bytes; whatever it is, the file is at fault. */
    private static BufferedImage decode(FileType type, Path file) {
        try {
            return read(type, file);
        } catch (Refused no) {
            throw no;
        } catch (IOException | RuntimeException _) {
            throw Unusable.damaged(new Bilingual("图片", "picture"));
        }
    }

    private static BufferedImage read(FileType type, Path file) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            requireBounded(reader);
            var param = reader.getDefaultReadParam();
            subsample(reader, param);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static void requireBounded(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw Unusable.pictureTooLarge();
        }
        var types = reader.getImageTypes(0);
        if (types.hasNext()) {
            var type = types.next();
            long bits = 0;
            for (int band = 0; band < type.getNumBands(); band++) {
                bits += type.getBitsPerBand(band);
            }
            if (width * height * bits / 8 > MAX_DECODED) {
                throw Unusable.pictureTooLarge();
            }
        }
    }

    /** A picture of twice the kept size or more is thinned out while it is read. */
    private static void subsample(ImageReader reader, ImageReadParam param) throws IOException {
        var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        var step = Math.max(1, longest / KEPT_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
    }

    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var kind =
                picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        var upright =
                orientation.swapsSides()
                        ? new BufferedImage(height, width, kind)
                        : new BufferedImage(width, height, kind);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, orientation.upright(width, height), null);
        pen.dispose();
        return upright;
    }
}
