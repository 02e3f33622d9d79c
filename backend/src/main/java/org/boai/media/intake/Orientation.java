package org.boai.media.intake;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a camera was held (EXIF tag 0x0112).
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);

    /** What the file says; upright when it says nothing usable, as when it was cut off. */
    static Orientation of(FileType type, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return switch (type) {
                case JPEG -> in(JpegMetadataReader.readMetadata(in, EXIF_ONLY));
                case WEBP -> in(WebpMetadataReader.readMetadata(in));
                case PNG, GIF, PDF, DOCX, PPTX, XLSX, ODT, TXT, CSV, VTT, MP4 -> UPRIGHT;
            };
        } catch (ImageProcessingException | MetadataException | EOFException _) {
            return UPRIGHT;
        }
    }

    private static final List<JpegSegmentMetadataReader> EXIF_ONLY = List.of(new ExifReader());

    private static Orientation in(Metadata metadata) throws MetadataException {
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return UPRIGHT;
        }
        var value = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
    }

    boolean swapsSides() {
        return value >= 5;
    }

    /** Turns a picture of this size upright. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
