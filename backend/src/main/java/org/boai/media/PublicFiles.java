package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import org.boai.document.Sha256;
import org.boai.media.Deliverable.Caching;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Whether readers get an uploaded file. */
@ApplicationScoped
public class PublicFiles {
    private final LiveAssets live;
    private final AssetFiles files;
    private final MediaStore store;

    PublicFiles(LiveAssets live, AssetFiles files, MediaStore store) {
        this.live = live;
        this.files = files;
        this.store = store;
    }

    /**
     * Looks in the store itself, which may have lost what the database knows.
     *
     * @param name last part of the address
     * @throws Refused {@code storage-unavailable}
     */
    public boolean isThere(Sha256 hash, String name) {
        var asset = live.find(hash);
        if (asset.isEmpty() || store.size(StorageKey.original(hash)).isEmpty()) {
            return false;
        }
        var facts = new AssetFiles.Facts(hash, asset.get().type(), asset.get().bytes());
        try {
            files.of(facts, name, Caching.LIVE);
            return true;
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.NotFound) {
                return false;
            }
            throw no;
        }
    }
}
