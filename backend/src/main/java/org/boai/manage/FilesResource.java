package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.boai.document.Sha256;
import org.boai.http.Cursor;
import org.boai.http.Cut;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.media.Asset;
import org.boai.media.DeleteAsset;
import org.boai.media.StoredAssets;
import org.boai.media.StoredFile;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The uploaded files and where they are used. */
@Path("/manage/v1/media")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class FilesResource {
    private static final String LIST = "manage media";
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 30;

    private final Reading reading;
    private final StoredAssets assets;
    private final DeleteAsset delete;

    FilesResource(Reading reading, StoredAssets assets, DeleteAsset delete) {
        this.reading = reading;
        this.assets = assets;
        this.delete = delete;
    }

    /**
     * A page of files, latest first.
     *
     * @param next for {@code after}, or null at the end
     */
    record Page(List<StoredFile> items, @Nullable String next) {}

    /** A file and the documents that use it, at most 100. */
    record Used(StoredFile file, List<StoredAssets.Use> uses) {}

    @GET
    public Page list(@Context UriInfo uri) {
        var sent = KnownParameters.of(uri, "limit", "after");
        reading.reader();
        var limit = sent.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var place = sent.value("after").map(text -> Cursor.read(text, LIST, Sha256::new));
        var page = Cut.of(assets.list(null, place.orElse(null), limit + 1), limit);
        return new Page(
                page.items().stream().map(FilesResource::file).toList(),
                page.more()
                        .map(last -> new Cursor<>(last.createdAt, new Sha256(last.sha256)))
                        .map(last -> last.write(LIST))
                        .orElse(null));
    }

    @GET
    @Path("{sha256}")
    public Used get(@RestPath String sha256, @Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        var hash = hash(sha256);
        return new Used(
                file(assets.find(hash).orElseThrow(FilesResource::none)), assets.usesOf(hash));
    }

    @POST
    @Path("{sha256}/delete")
    public void delete(@RestPath String sha256, @Context UriInfo uri) {
        KnownParameters.of(uri);
        delete.as(reading.actor(), hash(sha256));
    }

    private static Sha256 hash(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw none();
        }
        return new Sha256(hex);
    }

    private static Refused none() {
        return new Refused(new Refusal.NotFound(new Bilingual("这个文件", "this file")));
    }

    private static StoredFile file(Asset asset) {
        return StoredFile.at("/media", asset.referenceAs(asset.fileName));
    }
}
