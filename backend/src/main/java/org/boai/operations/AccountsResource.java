package org.boai.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.boai.demo.LoadDemo;
import org.boai.people.Roles;
import org.jspecify.annotations.Nullable;

/** Makes accounts from the command line of the machine; those that exist are left alone. */
@Path("/operations/accounts")
@RolesAllowed(Roles.OPERATIONS)
class AccountsResource {
    private final LoadDemo demo;

    AccountsResource(LoadDemo demo) {
        this.demo = demo;
    }

    /** How many were made. */
    record Made(int made) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Made make(@Nullable WantedAccounts wanted) {
        return new Made(demo.people(WantedAccounts.in(wanted)));
    }
}
