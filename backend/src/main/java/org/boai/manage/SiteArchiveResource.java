package org.boai.manage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.boai.archiving.ArchiveSite;
import org.boai.audit.RecordAct;
import org.boai.http.KnownParameters;
import org.boai.people.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** The whole public site as one ZIP file. */
@Path("/manage/v1/site/archive")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
class SiteArchiveResource {
    private final Reading reading;
    private final ArchiveSite archive;
    private final RecordAct record;

    SiteArchiveResource(Reading reading, ArchiveSite archive, RecordAct record) {
        this.reading = reading;
        this.archive = archive;
        this.record = record;
    }

    @GET
    public RestResponse<StreamingOutput> download(@Context UriInfo uri) {
        KnownParameters.of(uri);
        archive.requireReady();
        record.now(reading.actor(), "export-site", Map.of());
        StreamingOutput body = archive::writeTo;
        return RestResponse.ResponseBuilder.ok(body, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"site.zip\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
