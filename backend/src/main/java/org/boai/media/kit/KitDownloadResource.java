package org.boai.media.kit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.boai.content.EducationKit;
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
    private static final String ENDING = ".zip";

    private final LiveItems live;
    private final KitArchive archive;
    private final Delivery delivery;

    KitDownloadResource(LiveItems live, KitArchive archive, Delivery delivery) {
        this.live = live;
        this.archive = archive;
        this.delivery = delivery;
    }

    @GET
    @Path("{document: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}/{name}")
    @PermitAll
    public Response get(@PathParam("document") UUID document, @PathParam("name") String name) {
        var item = live.find(new DocumentId(document)).orElseThrow(KitDownloadResource::notFound);
        return switch (item) {
            case Published published -> delivery.of(archive.of(published, kit(published, name)));
            case Withdrawn withdrawn ->
                    throw new Refused(new Refusal.Withdrawn(withdrawn.reason()));
        };
    }

    private static EducationKit kit(Published item, String name) {
        if (item.content() instanceof EducationKit kit && name.equals(kit.version() + ENDING)) {
            return kit;
        }
        throw notFound();
    }

    private static Refused notFound() {
        return new Refused(
                new Refusal.NotFound(new Bilingual("这个版本的教学包", "this version of the kit")));
    }
}
