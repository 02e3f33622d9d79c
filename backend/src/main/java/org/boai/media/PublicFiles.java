package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.boai.document.Sha256;
import org.boai.media.Deliverable.Caching;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** The uploaded files that readers get. */
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
     * An uploaded file as it is sent to readers; empty when they do not get it.
     *
     * @param name last part of the address
     * @throws Refused {@code storage-unavailable}
     */
    public Optional<Deliverable> find(Sha256 hash, String name) {
        if (!isThere(hash, name)) {
            return Optional.empty();
        }
        return live.find(hash)
                .map(asset -> new AssetFiles.Facts(hash, asset.type(), asset.bytes()))
                .map(facts -> files.of(facts, name, Caching.LIVE));
    }

    /** The hashes of all that readers may get. */
    public Set<Sha256> hashes() {
        return live.hashes();
    }

    /** Says that the store is down before the first byte of many files is sent. */
    public void requireAnswer() {
        store.requireAnswer();
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
