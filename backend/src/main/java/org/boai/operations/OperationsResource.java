package org.boai.operations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.boai.language.Bilingual;
import org.boai.people.ApiTokens;
import org.boai.people.Roles;
import org.boai.people.SetUpAdministrator;
import org.jspecify.annotations.Nullable;

/** Ways in that the owner of the machine may hand out. */
@Path("/operations")
@RolesAllowed(Roles.OPERATIONS)
@Produces(MediaType.APPLICATION_JSON)
class OperationsResource {
    private static final BodyForm TOKEN =
            new BodyForm(new Bilingual("{\"user\":\"账号\"}", "{\"user\":\"login\"}"));

    private final ApiTokens tokens;
    private final SetUpAdministrator setUp;

    OperationsResource(ApiTokens tokens, SetUpAdministrator setUp) {
        this.tokens = tokens;
        this.setUp = setUp;
    }

    /** A bearer token, shown this once. */
    record Token(String token, Instant expiresAt) {}

    /** Where the first administrator is set up, once. */
    record Link(String path) {}

    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_JSON)
    public Token token(@Nullable JsonNode body) {
        var asked = TOKEN.required(body);
        if (!asked.path("user").isTextual() || asked.size() != 1) {
            throw TOKEN.refused("user");
        }
        var issued = tokens.issueFor(asked.get("user").textValue());
        return new Token(issued.secret().text(), issued.expiresAt());
    }

    @POST
    @Path("setup-link")
    public Link setUpLink() {
        return new Link("/admin/setup?token=" + setUp.newLink().text());
    }
}
