package org.boai.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boai.audit.Actor;
import org.boai.content.AssetPlace;
import org.boai.content.AssetRef;
import org.boai.content.Assets;
import org.boai.content.Content;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.media.StoredAssets;

/** Puts really stored files where a sample content names files that exist only on paper. */
@ApplicationScoped
public class StoredSamples {
    private final StoreAsset store;
    private final StoredAssets assets;
    private final Map<AssetRef, AssetRef> stored = new ConcurrentHashMap<>();

    StoredSamples(StoreAsset store, StoredAssets assets) {
        this.store = store;
        this.assets = assets;
    }

    Content in(Content content, Actor uploader) {
        return Assets.map(
                content,
                (place, asset) ->
                        assets.find(asset.sha256()).isPresent()
                                ? asset
                                : stored.computeIfAbsent(
                                        asset, paper -> upload(uploader, place, paper)));
    }

    private AssetRef upload(Actor uploader, AssetPlace place, AssetRef paper) {
        var name = paper.fileName();
        var stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return switch (place.holds()) {
            case IMAGE -> store.as(uploader, stem + ".jpg", SampleFiles.jpeg(1280, 720));
            case VIDEO -> store.as(uploader, stem + ".mp4", SampleFiles.mp4("nowhere"));
            case CAPTIONS -> store.as(uploader, stem + ".vtt", SampleFiles.vtt());
            case ANY_FILE -> store.as(uploader, stem + ".pdf", SampleFiles.pdf(stem));
        };
    }
}
