package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.boai.content.AssetPlace;
import org.boai.content.AssetRef;
import org.boai.content.Assets;
import org.boai.content.Content;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Sees to it that a content refers to stored files only, with the facts that are stored. */
@ApplicationScoped
public class AdmitAssets {
    private final StoredAssets assets;
    private final AssetTurns inUse;

    AdmitAssets(StoredAssets assets, AssetTurns inUse) {
        this.assets = assets;
        this.inUse = inUse;
    }

    /**
     * The same content, its references filled from the stored files.
     *
     * @throws Refused {@code invalid-input} with the place of a file that is unknown or of a type
     *     that does not belong there
     */
    public Content in(Content content) {
        inUse.whileSaving();
        var stored = assets.find(Assets.hashesOf(content));
        return Assets.map(content, (place, asset) -> admitted(place, asset, stored));
    }

    private static AssetRef admitted(AssetPlace place, AssetRef asset, Map<Sha256, Asset> stored) {
        var found = stored.get(asset.sha256());
        var why = whyNot(place, found);
        if (why != null) {
            throw new Refused(new Refusal.InvalidInput("content" + place.where(), why));
        }
        return found.referenceAs(asset.fileName());
    }

    private static @Nullable Bilingual whyNot(AssetPlace place, @Nullable Asset found) {
        if (found == null) {
            return new Bilingual(
                    "文件没有上传过。请先上传，再放进文稿。",
                    "This file was never uploaded. Upload it first, then use it in the document.");
        }
        return WantedFile.whyNot(place.holds(), found.kind);
    }
}
