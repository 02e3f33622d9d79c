package org.boai.media.intake;

import com.sksamuel.scrimage.ImmutableImage;
import com.sksamuel.scrimage.webp.WebpWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import net.coobird.thumbnailator.Thumbnails;
import org.boai.content.Renditions;

/** Writes pixels, and nothing but pixels: no metadata survives. */
final class EncodePicture {
    private static final float JPEG_QUALITY = 0.88f;
    private static final int DRAWING_LIMIT = 1 << 20;
    private static final WebpWriter WEBP = WebpWriter.DEFAULT.withQ(80);

    private EncodePicture() {}

    /** The picture as it is kept. */
    record Kept(FileType type, byte[] bytes) {}

    /** PNG when something shows through, or for a small drawing; JPEG else. */
    static Kept kept(BufferedImage picture, FileType sent) throws IOException {
        if (isTransparent(picture)) {
            return new Kept(FileType.PNG, png(picture));
        }
        if (sent == FileType.PNG || sent == FileType.GIF) {
            var png = png(picture);
            if (png.length <= DRAWING_LIMIT) {
                return new Kept(FileType.PNG, png);
            }
        }
        return new Kept(FileType.JPEG, jpeg(opaque(picture)));
    }

    /** WebP files by width, for each width of the closed set up to the picture's own. */
    static SortedMap<Integer, byte[]> renditions(BufferedImage picture) throws IOException {
        var renditions = new TreeMap<Integer, byte[]>();
        for (var width : Renditions.WIDTHS) {
            if (width <= picture.getWidth()) {
                renditions.put(width, webp(scaled(picture, width)));
            }
        }
        return renditions;
    }

    private static BufferedImage scaled(BufferedImage picture, int width) throws IOException {
        var height = Math.round((double) picture.getHeight() * width / picture.getWidth());
        return Thumbnails.of(picture)
                .forceSize(width, Math.toIntExact(Math.max(1, height)))
                .asBufferedImage();
    }

    private static byte[] webp(BufferedImage picture) throws IOException {
        return ImmutableImage.wrapAwt(picture).bytes(WEBP);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        return write("png", picture, _ -> {});
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        return write(
                "jpeg",
                picture,
                param -> {
                    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                    param.setCompressionQuality(JPEG_QUALITY);
                });
    }

    private static byte[] write(
            String format, BufferedImage picture, Consumer<ImageWriteParam> settings)
            throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            settings.accept(param);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        var opaque =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return opaque;
    }

    private static boolean isTransparent(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        var row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (var pixel : picture.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (pixel >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }
}
