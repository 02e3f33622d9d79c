package org.boai.desk.files;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.boai.content.AssetRef;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.desk.form.StoredFiles;
import org.boai.document.Sha256;
import org.boai.editing.EditingRights;
import org.boai.http.Cursor;
import org.boai.http.Cut;
import org.boai.language.Bilingual;
import org.boai.media.DeleteAsset;
import org.boai.media.StoredAssets;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.view.FileSize;
import org.boai.workflow.Role;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The uploaded files at the desk. */
@Path("/admin/files")
@Authenticated
public class FilesResource {
    private static final String HERE = "/admin/files";
    private static final String LIST = "desk files";
    private static final int PAGE = 30;

    private final StoredAssets assets;
    private final DeleteAsset delete;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    FilesResource(
            StoredAssets assets,
            DeleteAsset delete,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.assets = assets;
        this.delete = delete;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    /** A file, its format and size, and the address of a small picture of it, if it has one. */
    record Listed(AssetRef file, String size, String thumbnail, String original) {
        static Listed of(AssetRef file) {
            return new Listed(
                    file,
                    FileSize.describe(file),
                    StoredFiles.thumbnail(file),
                    StoredFiles.original(file));
        }
    }

    @CheckedTemplate(basePath = "desk/files", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FilesPage(Frame frame, List<Listed> files, String older) implements TemplateInstance {}

    @CheckedTemplate(basePath = "desk/files", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FilePage(
            Frame frame,
            Listed listed,
            List<StoredAssets.Use> uses,
            boolean mayDelete,
            String refused)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String after, @RestQuery @Nullable String done) {
        rights.requireReading(current.get());
        var place = after == null ? null : Cursor.read(after, LIST, Sha256::new);
        var page = Cut.of(assets.list(null, place, PAGE + 1), PAGE);
        return new FilesPage(
                frames.saying(done),
                page.items().stream()
                        .map(one -> new Sha256(one.sha256))
                        .map(hash -> Listed.of(assets.reference(hash).orElseThrow()))
                        .toList(),
                page.more()
                        .map(last -> new Cursor<>(last.createdAt, new Sha256(last.sha256)))
                        .map(last -> HERE + "?after=" + last.write(LIST))
                        .orElse(""));
    }

    @GET
    @Path("{sha256: [0-9a-f]{64}}")
    public RestResponse<String> file(@RestPath String sha256) {
        rights.requireReading(current.get());
        return Answer.page(page(new Sha256(sha256), ""));
    }

    @POST
    @Path("{sha256: [0-9a-f]{64}}/delete")
    public RestResponse<String> delete(@RestPath String sha256) {
        var hash = new Sha256(sha256);
        try {
            delete.as(current.get(), hash);
            return Redirect.to(HERE, Done.FILE_DELETED);
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.InUse) {
                return Answer.refused(
                        no.refusal(), page(hash, DeskLanguage.say(no.refusal().message())));
            }
            throw no;
        }
    }

    private FilePage page(Sha256 hash, String refused) {
        var actor = current.get();
        var asset =
                assets.find(hash)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual("这个文件", "this file"))));
        var uses = assets.usesOf(hash);
        return new FilePage(
                frames.quiet(),
                Listed.of(assets.reference(hash).orElseThrow()),
                uses,
                uses.isEmpty()
                        && (actor.has(Role.FINAL_REVIEWER)
                                || asset.createdBy.equals(actor.id().value())),
                refused);
    }
}
