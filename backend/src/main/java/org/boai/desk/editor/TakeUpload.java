package org.boai.desk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.language.Bilingual;
import org.boai.media.StoreAsset;
import org.boai.media.StoreAsset.Upload;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Stores a file that came with the editor's form, and puts it into its field. */
@ApplicationScoped
class TakeUpload {
    private final StoreAsset store;

    TakeUpload(StoreAsset store) {
        this.store = store;
    }

    /**
     * @throws Refused {@code invalid-input} when no file was chosen, or what {@link StoreAsset}
     *     refuses
     */
    Sent into(Actor actor, String field, Sent sent) {
        var file =
                sent.file(field)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.InvalidInput(
                                                        "file",
                                                        new Bilingual(
                                                                "还没有选文件。请先选择文件，再按“上传”。",
                                                                "No file is chosen. Choose one, then press “Upload”."))));
        var asset = store.as(actor, new Upload(file.getFileName(), file.getFileItem().getFile()));
        return sent.with(
                sent.values()
                        .with(
                                Map.of(
                                        field + "/sha256", List.of(asset.sha256().hex()),
                                        field + "/fileName", List.of(asset.fileName()))));
    }
}
