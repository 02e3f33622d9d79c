package org.boai.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.boai.content.AssetPlace.Holds;
import org.boai.document.Sha256;
import org.boai.http.Cursor;
import org.boai.http.Cut;
import org.boai.media.intake.AssetKind;
import org.boai.people.CurrentActor;
import org.boai.people.Roles;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads at the desk, and the files that are not public yet, for those who may read drafts. */
@Path("/admin/media")
@RolesAllowed({
    Roles.WRITER,
    Roles.FIRST_REVIEWER,
    Roles.SECOND_REVIEWER,
    Roles.FINAL_REVIEWER,
    Roles.SPOKESPERSON,
    Roles.FINANCE_ENTRY,
    Roles.FINANCE_CHECK,
    Roles.SUPERVISOR
})
class MediaResource {
    private static final String ROOT = "/admin/media";
    private static final int PAGE = 40;

    private final StoreAsset store;
    private final StoredAssets assets;
    private final PrivateFiles files;
    private final CurrentActor current;

    MediaResource(StoreAsset store, StoredAssets assets, PrivateFiles files, CurrentActor current) {
        this.store = store;
        this.assets = assets;
        this.files = files;
        this.current = current;
    }

    /**
     * A page of the list.
     *
     * @param next to ask for the following page with; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(List<StoredFile> items, @Nullable String next) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public StoredFile upload(
            @RestForm("file") FileUpload file, @RestForm @DefaultValue("ANY_FILE") Holds wanted) {
        return StoredFile.at(ROOT, store.as(current.get(), SentFile.of(file), wanted));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Listed list(@RestQuery @Nullable AssetKind kind, @RestQuery @Nullable String after) {
        var list = "media " + kind;
        var place = after == null || after.isEmpty() ? null : Cursor.read(after, list, Sha256::new);
        var page = Cut.of(assets.list(kind, place, PAGE + 1), PAGE);
        return new Listed(
                page.items().stream()
                        .map(one -> StoredFile.at(ROOT, one.referenceAs(one.fileName)))
                        .toList(),
                page.more()
                        .map(last -> new Cursor<>(last.createdAt, new Sha256(last.sha256)))
                        .map(last -> last.write(list))
                        .orElse(null));
    }

    @GET
    @Path("{sha256: [0-9a-f]{64}}/{name}")
    public Response get(@PathParam("sha256") String sha256, @PathParam("name") String name) {
        return files.atDesk(new Sha256(sha256), name);
    }

    /** The documents that use a file. */
    @GET
    @Path("{sha256: [0-9a-f]{64}}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<StoredAssets.Use> uses(@PathParam("sha256") String sha256) {
        return assets.usesOf(new Sha256(sha256));
    }
}
