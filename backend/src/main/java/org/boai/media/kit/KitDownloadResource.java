package org.boai.media.kit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.live.LiveItems;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.media.Delivery;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** The live version of a kit as one ZIP, to anybody; what was withdrawn says why (PUB-11). */
@Path("/downloads/kits")
class KitDownloadResource {
    private final LiveItems live;
    private final LiveKits kits;
    private final Delivery delivery;

    KitDownloadResource(LiveItems live, LiveKits kits, Delivery delivery) {
        this.live = live;
        this.kits = kits;
        this.delivery = delivery;
    }

    @GET
    @Path("{document: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}/{name}")
    @PermitAll
    public Response get(@PathParam("document") UUID document, @PathParam("name") String name) {
        var item = live.find(new DocumentId(document)).orElseThrow(KitDownloadResource::notFound);
        return switch (item) {
            case Published published ->
                    delivery.of(
                            kits.of(published, name).orElseThrow(KitDownloadResource::notFound));
            case Withdrawn withdrawn ->
                    throw new Refused(new Refusal.Withdrawn(withdrawn.reason()));
        };
    }

    private static Refused notFound() {
        return new Refused(
                new Refusal.NotFound(new Bilingual("这个版本的教学包", "this version of the kit")));
    }
}
