package org.boai.media;

import org.boai.language.Bilingual;
import org.boai.media.StoreAsset.Upload;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The part {@code file} of a multipart form. */
final class SentFile {
    private SentFile() {}

    /**
     * @throws Refused {@code invalid-input} when the form has no such file
     */
    static Upload of(@Nullable FileUpload part) {
        if (part == null || part.fileName() == null || part.fileName().isBlank()) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "file",
                            new Bilingual(
                                    "没有收到文件。请在表单的 file 一项中选择一个文件。",
                                    "No file arrived. Send one as the part “file” of the form.")));
        }
        return new Upload(part.fileName(), part.uploadedFile());
    }
}
