package org.boai.desk.archiving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.boai.archiving.ArchiveSite;
import org.boai.audit.RecordAct;
import org.boai.people.CurrentActor;
import org.boai.people.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** The whole public site as one file, for those who look after the society and its accounts. */
@Path("/admin/site-archive")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
public class ArchiveResource {
    private final ArchiveSite archive;
    private final RecordAct record;
    private final CurrentActor current;

    ArchiveResource(ArchiveSite archive, RecordAct record, CurrentActor current) {
        this.archive = archive;
        this.record = record;
        this.current = current;
    }

    @GET
    public RestResponse<StreamingOutput> download() {
        archive.requireReady();
        record.now(current.get(), "export-site", Map.of());
        StreamingOutput body = archive::writeTo;
        return RestResponse.ResponseBuilder.ok(body, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"site.zip\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
