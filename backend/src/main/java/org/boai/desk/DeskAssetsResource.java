package org.boai.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The style sheet and scripts of the desk, named by a hash so that browsers keep them. */
@Path("/admin/assets/{version}/{name}")
public class DeskAssetsResource {

    /**
     * @param version the present one is kept by browsers for ever, any other is asked for again
     */
    @GET
    @PermitAll
    public RestResponse<byte[]> get(@RestPath String version, @RestPath String name) {
        var asset =
                DeskAssets.named(name)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual("文件 %s", "the file %s")
                                                                .with(name))));
        return RestResponse.ResponseBuilder.ok(asset.bytes())
                .header("Content-Type", asset.mediaType())
                .header(
                        "Cache-Control",
                        version.equals(DeskAssets.VERSION)
                                ? "public, max-age=31536000, immutable"
                                : "no-cache")
                .tag(new EntityTag(DeskAssets.VERSION))
                .build();
    }
}
