package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.boai.document.Sha256;
import org.boai.media.Deliverable.Caching;
import org.boai.refusal.Refused;

/** Files that are not public, for whoever was let in to what they belong to. */
@ApplicationScoped
public class PrivateFiles {
    private final StoredAssets assets;
    private final AssetFiles files;
    private final Delivery delivery;

    PrivateFiles(StoredAssets assets, AssetFiles files, Delivery delivery) {
        this.assets = assets;
        this.files = files;
        this.delivery = delivery;
    }

    /**
     * A file that nobody may keep.
     *
     * @param name as of {@link AssetFiles#of}
     * @throws Refused {@code not-found}, {@code storage-unavailable}
     */
    public Response unkept(Sha256 hash, String name) {
        return of(hash, name, Caching.UNKEPT);
    }

    /**
     * A file that the browser of a person who is signed in may keep, and asks about each time.
     *
     * @throws Refused {@code not-found}, {@code storage-unavailable}
     */
    Response atDesk(Sha256 hash, String name) {
        return of(hash, name, Caching.DESK);
    }

    private Response of(Sha256 hash, String name, Caching caching) {
        var asset = assets.find(hash).orElseThrow(AssetFiles::notFound);
        return delivery.of(files.of(asset.facts(), name, caching));
    }
}
