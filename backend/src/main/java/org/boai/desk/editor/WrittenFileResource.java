package org.boai.desk.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DocumentParam;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.importing.WrittenFile;
import org.boai.importing.WrittenFile.Present;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Turns a Markdown, HTML or text file into clean blocks for the editor. Nothing is stored. */
@Path(DocumentParam.PATH + "/written-file")
@Authenticated
public class WrittenFileResource {
    private final Drafts drafts;
    private final EditingRights rights;
    private final CurrentActor current;

    WrittenFileResource(Drafts drafts, EditingRights rights, CurrentActor current) {
        this.drafts = drafts;
        this.rights = rights;
        this.current = current;
    }

    /**
     * What the editor puts in.
     *
     * @param title empty when the title stays as it is; the same for the summary
     * @param blocks in their stored form
     * @param notices what was left out, a sentence each
     */
    public record Read(String title, String summary, JsonNode blocks, List<String> notices) {}

    /**
     * @param title what stands in the editor now, saved or not; the same for the summary
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Read read(
            @RestPath String id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String title,
            @RestForm @Nullable String summary)
            throws IOException {
        var draft = drafts.get(DocumentParam.of(id));
        rights.requireWriting(current.get(), draft.line().address().kind());
        if (file == null || file.fileName().isBlank()) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "file",
                            new Bilingual("没有收到文件。请选择一个文件。", "No file arrived. Choose one.")));
        }
        if (file.size() > WrittenFile.LARGEST) {
            throw new Refused(new Refusal.FileTooLarge(WrittenFile.LARGEST));
        }
        var present = new Present(text(title), text(summary));
        var bytes = Files.readAllBytes(file.uploadedFile());
        var read = WrittenFile.of(file.fileName(), bytes, present);
        return new Read(
                read.title(),
                read.summary(),
                StoredBlocks.tree(read.blocks()),
                read.notices().stream().map(DeskLanguage::say).toList());
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
