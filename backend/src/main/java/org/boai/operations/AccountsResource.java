package org.boai.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.boai.demo.LoadDemo;
import org.boai.people.Roles;

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
    public Made make(List<LoadDemo.DemoAccount> accounts) {
        return new Made(demo.people(accounts));
    }
}
