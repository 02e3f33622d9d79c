package org.boai.media.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The closed set of file types that are taken in. WebP and GIF are kept as JPEG or PNG. */
public enum FileType {
    JPEG("image/jpeg", AssetKind.IMAGE, "jpg", "jpeg"),
    PNG("image/png", AssetKind.IMAGE, "png"),
    WEBP("image/webp", AssetKind.IMAGE, "webp"),
    GIF("image/gif", AssetKind.IMAGE, "gif"),
    PDF("application/pdf", AssetKind.DOCUMENT, "pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            AssetKind.DOCUMENT,
            "docx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            AssetKind.DOCUMENT,
            "pptx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            AssetKind.DOCUMENT,
            "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", AssetKind.DOCUMENT, "odt"),
    TXT("text/plain", AssetKind.DOCUMENT, "txt"),
    CSV("text/csv", AssetKind.DOCUMENT, "csv"),
    VTT("text/vtt", AssetKind.CAPTIONS, "vtt"),
    MP4("video/mp4", AssetKind.VIDEO, "mp4");

    private final String mediaType;
    private final AssetKind kind;
    private final List<String> extensions;

    FileType(String mediaType, AssetKind kind, String... extensions) {
        this.mediaType = mediaType;
        this.kind = kind;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public AssetKind kind() {
        return kind;
    }

    /** The usual extension, without a dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** Whether a file of this type may bear this name. */
    public boolean fits(FileName name) {
        return extensions.contains(name.extension());
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    static Optional<FileType> named(FileName name) {
        return Arrays.stream(values()).filter(type -> type.fits(name)).findFirst();
    }
}
