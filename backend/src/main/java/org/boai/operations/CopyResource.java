package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.boai.copying.CopySite;
import org.boai.http.RequestLanguage;
import org.boai.language.Bilingual;
import org.boai.people.Roles;

/** Compares the copy of the site in its bucket with the site. */
@Path("/operations/site/copy")
@RolesAllowed(Roles.OPERATIONS)
class CopyResource {
    private final CopySite copy;
    private final RequestLanguage languages;

    CopyResource(CopySite copy, RequestLanguage languages) {
        this.copy = copy;
        this.languages = languages;
    }

    @POST
    @Blocking
    @Produces(ProgressLines.MEDIA_TYPE)
    public StreamingOutput copy(@Context UriInfo uri, @Context HttpHeaders headers) {
        copy.requireReady();
        return ProgressLines.of(
                languages.of(uri, headers),
                lines -> {
                    lines.progress(
                            new Bilingual("正在比较存储桶里的每个文件", "comparing every object in the bucket"));
                    return copy.everything();
                });
    }
}
