package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.sharing.SharePreview;
import org.boai.site.view.SiteSettings;
import org.jboss.resteasy.reactive.RestPath;

/** Links that show an edition to somebody without an account. */
@Path("/manage/v1/documents/{id}/preview-links")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PreviewLinksResource {
    private static final Bilingual LINK = new Bilingual("这个预览链接", "this preview link");

    private final Reading reading;
    private final SharePreview share;
    private final SiteSettings site;

    PreviewLinksResource(Reading reading, SharePreview share, SiteSettings site) {
        this.reading = reading;
        this.share = share;
        this.site = site;
    }

    /** Links, newest first, at most 50. */
    record Links(List<SharePreview.Line> links) {}

    /**
     * A fresh link.
     *
     * @param url told this once
     */
    record Shared(String url, int edition, Instant expiresAt) {}

    @GET
    public Links list(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        return new Links(share.of(reading.existing(id)));
    }

    @POST
    public Shared share(@RestPath String id, PublicationRequest.Share body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var shared = share.as(reading.actor(), Ids.document(id), body.days());
        return new Shared(
                site.publicUrl() + "/preview/" + shared.secret().text(),
                shared.edition(),
                shared.expiresAt());
    }

    @POST
    @Path("{link}/revoke")
    @Consumes(MediaType.WILDCARD)
    public Links revoke(@RestPath String id, @RestPath String link, @Context UriInfo uri) {
        KnownParameters.of(uri);
        share.revoke(reading.actor(), Ids.document(id), Ids.of(link, LINK));
        return new Links(share.of(Ids.document(id)));
    }
}
