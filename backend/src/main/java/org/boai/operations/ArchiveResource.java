package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.boai.archiving.ArchiveSite;
import org.boai.people.Roles;

/** The whole public site as one ZIP file. */
@Path("/operations/site/archive")
@RolesAllowed(Roles.OPERATIONS)
class ArchiveResource {
    private final ArchiveSite archive;

    ArchiveResource(ArchiveSite archive) {
        this.archive = archive;
    }

    @POST
    @Blocking
    @Produces("application/zip")
    public StreamingOutput archive() {
        archive.requireReady();
        return archive::writeTo;
    }
}
