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

    /** What to make; a missing list is an empty one. */
    record Wanted(List<LoadDemo.DemoAccount> accounts) {
        Wanted {
            accounts = accounts == null ? List.of() : List.copyOf(accounts);
        }
    }

    @POST
    public Made make(Wanted wanted) {
        return new Made(demo.people(wanted.accounts()));
    }
}
