package org.boai.media;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.boai.document.Sha256;
import org.boai.media.Deliverable.Caching;

/** Files of published documents, to anybody. */
@Path("/media")
class PublicMediaResource {
    private final LiveAssets live;
    private final AssetFiles files;
    private final Delivery delivery;

    PublicMediaResource(LiveAssets live, AssetFiles files, Delivery delivery) {
        this.live = live;
        this.files = files;
        this.delivery = delivery;
    }

    @GET
    @Path("{sha256: [0-9a-f]{64}}/{name}")
    @PermitAll
    public Response get(@PathParam("sha256") String sha256, @PathParam("name") String name) {
        var asset = live.find(new Sha256(sha256)).orElseThrow(AssetFiles::notFound);
        var facts = new AssetFiles.Facts(asset.sha256(), asset.type(), asset.bytes());
        return delivery.of(files.of(facts, name, Caching.LIVE));
    }
}
