package org.boai.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.List;
import org.boai.demo.LoadDemo;
import org.boai.people.Roles;

/** Brings the demo society to life. */
@Path("/operations/demo")
@RolesAllowed(Roles.OPERATIONS)
class DemoResource {
    private final LoadDemo demo;

    DemoResource(LoadDemo demo) {
        this.demo = demo;
    }

    /** The accounts to make, as the launcher keeps them. */
    record Wanted(List<LoadDemo.DemoAccount> accounts) {
        Wanted {
            accounts = accounts == null ? List.of() : List.copyOf(accounts);
        }
    }

    /** The last line of what the launcher reads. */
    record Done(LoadDemo.Loaded done) {}

    @POST
    public Done load(Wanted wanted) throws IOException {
        return new Done(demo.with(wanted.accounts()));
    }
}
