package org.boai.desk.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.content.AssetRef;
import org.boai.content.Assets;
import org.boai.content.Content;
import org.boai.document.ContentId;
import org.boai.document.Sha256;

/** Knows the files of one content; documents are named by their content ids. */
record SampleReferences(Map<Sha256, AssetRef> assets) implements References {

    static SampleReferences of(Content content) {
        var assets = new HashMap<Sha256, AssetRef>();
        Assets.of(content).forEach(asset -> assets.put(asset.sha256(), asset));
        return new SampleReferences(assets);
    }

    @Override
    public Optional<ContentId> document(String typed) {
        try {
            return Optional.of(ContentId.of(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String name(ContentId document) {
        return document.toString();
    }

    @Override
    public Optional<AssetRef> asset(Sha256 hash) {
        return Optional.ofNullable(assets.get(hash));
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic("relief", "救灾"),
                new Topic("youth", "青少年"),
                new Topic("first-aid", "应急救护"));
    }
}
