package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.Renditions;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;

/**
 * Deletes a file that no text uses and no edition ever used, its bytes too. Done by who uploaded it
 * or by a final reviewer.
 */
@ApplicationScoped
public class DeleteAsset {
    private final StoredAssets assets;
    private final MediaStore store;
    private final AssetTurns turns;
    private final Audit audit;

    DeleteAsset(StoredAssets assets, MediaStore store, AssetTurns turns, Audit audit) {
        this.assets = assets;
        this.store = store;
        this.turns = turns;
        this.audit = audit;
    }

    /**
     * @throws Refused {@code forbidden}, {@code not-found}, {@code in-use}, {@code
     *     storage-unavailable}
     */
    @Transactional
    public void as(Actor actor, Sha256 hash) {
        turns.whileDeleting();
        var found = assets.find(hash);
        var own = found.isPresent() && found.get().createdBy.equals(actor.id().value());
        if (!own && !actor.has(Role.FINAL_REVIEWER)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有上传的人和终审人员可以删除文件。",
                                    "Only the person who uploaded a file, or a final reviewer, may delete it.")));
        }
        var asset = found.orElseThrow(AssetFiles::notFound);
        var uses = assets.usesOf(hash);
        if (!uses.isEmpty()) {
            throw new Refused(new Refusal.InUse(uses.size(), uses.getFirst().title()));
        }
        Asset.deleteById(asset.sha256);
        audit.record(
                actor, "delete-asset", Map.of("sha256", asset.sha256, "fileName", asset.fileName));
        for (var width : Renditions.of(asset.referenceAs(asset.fileName))) {
            store.remove(StorageKey.rendition(hash, width));
        }
        store.remove(StorageKey.original(hash));
    }
}
