package org.boai.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.boai.demo.LoadDemo;
import org.boai.people.Roles;
import org.jspecify.annotations.Nullable;

/** Brings the demo society to life. */
@Path("/operations/demo")
@RolesAllowed(Roles.OPERATIONS)
class DemoResource {
    private final LoadDemo demo;

    DemoResource(LoadDemo demo) {
        this.demo = demo;
    }

    /** The last line of what the launcher reads. */
    record Done(LoadDemo.Loaded done) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Done load(@Nullable WantedAccounts wanted) throws IOException {
        return new Done(demo.with(WantedAccounts.in(wanted)));
    }
}
