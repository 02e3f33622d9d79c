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
import java.util.List;
import java.util.UUID;
import org.boai.bundling.Bundles;
import org.boai.bundling.ChangeBundle;
import org.boai.bundling.PublishBundle;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.jboss.resteasy.reactive.RestPath;

/** Documents that are published together or not at all. */
@Path("/manage/v1/bundles")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class BundlesResource {
    private static final Bilingual BUNDLE = new Bilingual("发布包", "this bundle");

    private final Reading reading;
    private final Bundles bundles;
    private final ChangeBundle change;
    private final PublishBundle publish;

    BundlesResource(Reading reading, Bundles bundles, ChangeBundle change, PublishBundle publish) {
        this.reading = reading;
        this.bundles = bundles;
        this.change = change;
        this.publish = publish;
    }

    /** Those that are open first, then the latest, at most 100. */
    record All(List<Bundles.Line> bundles) {}

    @GET
    public All list(@Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return new All(bundles.all());
    }

    @POST
    public Bundles.Line create(BundleRequest.NewBundle body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        return bundles.get(change.create(reading.actor(), body.title()));
    }

    @GET
    @Path("{bundle}")
    public Bundles.Line get(@RestPath String bundle, @Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return bundles.get(id(bundle));
    }

    @POST
    @Path("{bundle}/add")
    public Bundles.Line add(
            @RestPath String bundle, BundleRequest.Entry body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        change.add(reading.actor(), id(bundle), Ids.document(body.document()));
        return bundles.get(id(bundle));
    }

    @POST
    @Path("{bundle}/remove")
    public Bundles.Line remove(
            @RestPath String bundle, BundleRequest.Entry body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        change.remove(reading.actor(), id(bundle), Ids.document(body.document()));
        return bundles.get(id(bundle));
    }

    @POST
    @Path("{bundle}/publish")
    @Consumes(MediaType.WILDCARD)
    public Bundles.Line publish(
            @RestPath String bundle, PublicationRequest.Release body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        publish.as(reading.actor(), id(bundle), body.answer());
        return bundles.get(id(bundle));
    }

    @POST
    @Path("{bundle}/schedule")
    public Bundles.Line schedule(
            @RestPath String bundle, PublicationRequest.ReleaseAt body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        publish.at(reading.actor(), id(bundle), body.instant(), body.answer());
        return bundles.get(id(bundle));
    }

    @POST
    @Path("{bundle}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Bundles.Line cancel(@RestPath String bundle, @Context UriInfo uri) {
        KnownParameters.of(uri);
        publish.cancel(reading.actor(), id(bundle));
        return bundles.get(id(bundle));
    }

    private static UUID id(String bundle) {
        return Ids.of(bundle, BUNDLE);
    }
}
