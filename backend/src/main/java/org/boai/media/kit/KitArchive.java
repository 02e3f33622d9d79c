package org.boai.media.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boai.content.EducationKit;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.liveitem.Published;
import org.boai.media.Deliverable;
import org.boai.media.LiveAssets;
import org.boai.media.LiveAssets.LiveAsset;
import org.boai.media.MediaStore;
import org.boai.media.StorageKey;
import org.boai.media.intake.FileName;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** All files of a live kit in one ZIP, the same bytes each time (KIT-03). */
@ApplicationScoped
class KitArchive {
    private final LiveAssets assets;
    private final MediaStore store;

    KitArchive(LiveAssets assets, MediaStore store) {
        this.assets = assets;
        this.store = store;
    }

    /**
     * @return to be read; reading it is refused with {@code storage-unavailable}, and with {@code
     *     kit-incomplete} when the store has lost a file
     * @throws Refused {@code not-found} when a file of it is not public any more, {@code
     *     kit-too-large} beyond 4 GB
     */
    Deliverable of(Published item, EducationKit kit) {
        var contents = KitContents.of(kit);
        var readme = contents.readme(item.address().locale());
        var manifest = contents.manifest();
        var stored =
                assets.of(item.document()).stream()
                        .collect(Collectors.toMap(LiveAsset::sha256, Function.identity()));
        var entries = new ArrayList<ZipEntryPlan>();
        entries.add(ZipEntryPlan.ofText(KitContents.README, readme));
        entries.add(ZipEntryPlan.ofText(KitContents.MANIFEST, manifest));
        for (var file : contents.files()) {
            var asset = stored.get(file.asset().sha256());
            if (asset == null) {
                throw new Refused(
                        new Refusal.NotFound(new Bilingual("教学包的文件", "the files of the kit")));
            }
            entries.add(entry(file.name(), asset));
        }
        var bytes = ZipLayout.of(entries);
        if (bytes.length() > ZipLayout.MAX_LENGTH || entries.size() > ZipLayout.MAX_ENTRIES) {
            throw new Refused(
                    new Refusal.UnusableFile(
                            "kit-too-large",
                            new Bilingual(
                                    "教学包超过 4 GB。请逐个下载文件。",
                                    "The kit is larger than 4 GB. Download its files one by one.")));
        }
        return new Deliverable(
                bytes.length(),
                new EntityTag(hash(manifest + readme).hex()),
                "application/zip",
                Deliverable.attachment(name(kit)),
                Deliverable.Caching.LIVE,
                (from, length) -> {
                    requireStored(kit);
                    return bytes.open(from, length);
                });
    }

    /**
     * Whether the store has every file of a kit.
     *
     * @throws Refused {@code storage-unavailable}
     */
    boolean isStored(EducationKit kit) {
        return KitContents.of(kit).files().stream()
                .map(file -> StorageKey.original(file.asset().sha256()))
                .allMatch(key -> store.size(key).isPresent());
    }

    /** Says before the first byte is sent that the store is down or has lost a file. */
    private void requireStored(EducationKit kit) {
        if (!isStored(kit)) {
            throw new Refused(
                    new Refusal.Unavailable(
                            "kit-incomplete",
                            new Bilingual(
                                    "教学包有文件在存储中找不到，暂时不能整包下载。请先逐个下载其他文件，或联系发布它的红十字会。",
                                    "A file of this kit is missing from the store, so it cannot be downloaded as a whole. Please download its files one by one, or ask the society that published it.")));
        }
    }

    private ZipEntryPlan entry(String name, LiveAsset asset) {
        var key = StorageKey.original(asset.sha256());
        return new ZipEntryPlan(
                name,
                asset.crc32(),
                asset.bytes(),
                (from, length) -> store.open(key, from, length));
    }

    private static String name(EducationKit kit) {
        return FileName.cleaned(kit.title() + "-" + kit.version() + ".zip").value();
    }

    private static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
