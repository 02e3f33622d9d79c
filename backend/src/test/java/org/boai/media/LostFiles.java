package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import org.boai.audit.Actor;
import org.boai.content.AssetRef;
import org.boai.content.Assets;
import org.boai.content.EducationKit;
import org.boai.sample.Samples;

/** Files that the store loses behind the back of the database, as a broken disk does. */
@ApplicationScoped
public class LostFiles {
    private final StoreAsset store;
    private final MediaStore files;

    LostFiles(StoreAsset store, MediaStore files) {
        this.store = store;
        this.files = files;
    }

    /** A file that nobody else has, so that its loss hurts no other test. */
    public AssetRef own(Actor uploader, String name) {
        return store.as(uploader, name + ".pdf", SampleFiles.pdf(name));
    }

    /** A kit whose lesson plan is this file. */
    public static EducationKit kitWith(AssetRef file) {
        return (EducationKit)
                Assets.map(
                        Samples.educationKit(),
                        asset -> asset.fileName().equals("教案.docx") ? file : asset);
    }

    public void lose(AssetRef file) {
        files.remove(StorageKey.original(file.sha256()));
    }
}
