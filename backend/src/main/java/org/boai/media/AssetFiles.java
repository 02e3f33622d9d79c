package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Pattern;
import org.boai.content.Renditions;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.media.Deliverable.Caching;
import org.boai.media.intake.AssetKind;
import org.boai.media.intake.FileName;
import org.boai.media.intake.FileType;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** The files behind the media addresses: the original by any fitting name, and its renditions. */
@ApplicationScoped
class AssetFiles {
    private static final Pattern RENDITION = Pattern.compile("([1-9][0-9]{2,3})\\.webp");

    private final MediaStore store;

    AssetFiles(MediaStore store) {
        this.store = store;
    }

    /** What delivery must know of a file that the reader may have. */
    record Facts(Sha256 sha256, FileType type, long bytes) {}

    /**
     * @param name last part of the address: a file name, or {@code 640.webp}
     * @throws Refused {@code not-found}, {@code storage-unavailable}
     */
    Deliverable of(Facts facts, String name, Caching caching) {
        var rendition = RENDITION.matcher(name);
        return rendition.matches()
                ? rendition(facts, Integer.parseInt(rendition.group(1)), caching)
                : original(facts, name, caching);
    }

    private Deliverable original(Facts facts, String name, Caching caching) {
        if (!FileName.isValid(name) || !facts.type().fits(new FileName(name))) {
            throw notFound();
        }
        return new Deliverable(
                facts.bytes(),
                new EntityTag(facts.sha256().hex()),
                mediaType(facts.type()),
                facts.type().kind() == AssetKind.DOCUMENT
                        ? Deliverable.attachment(name)
                        : Deliverable.inline(name),
                caching,
                (from, length) -> store.open(StorageKey.original(facts.sha256()), from, length));
    }

    private Deliverable rendition(Facts facts, int width, Caching caching) {
        var key = StorageKey.rendition(facts.sha256(), width);
        Optional<Long> size =
                facts.type().kind() == AssetKind.IMAGE && Renditions.WIDTHS.contains(width)
                        ? store.size(key)
                        : Optional.empty();
        return new Deliverable(
                size.orElseThrow(AssetFiles::notFound),
                new EntityTag(facts.sha256() + "-" + width),
                FileType.WEBP.mediaType(),
                Deliverable.inline(width + ".webp"),
                caching,
                (from, length) -> store.open(key, from, length));
    }

    private static String mediaType(FileType type) {
        return type.mediaType().startsWith("text/")
                ? type.mediaType() + ";charset=UTF-8"
                : type.mediaType();
    }

    static Refused notFound() {
        return new Refused(new Refusal.NotFound(new Bilingual("这个文件", "this file")));
    }
}
