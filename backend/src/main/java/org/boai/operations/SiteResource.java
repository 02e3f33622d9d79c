package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.boai.people.Roles;
import org.boai.projection.VerifySite;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Looks after the files of the published site. */
@Path("/operations/site")
@RolesAllowed(Roles.OPERATIONS)
@Produces(MediaType.APPLICATION_JSON)
class SiteResource {
    private final VerifySite verify;

    SiteResource(VerifySite verify) {
        this.verify = verify;
    }

    /** Files that were changed, removed or added by somebody else, relative to the site. */
    record Verified(List<String> differing) {}

    @POST
    @Path("verify")
    @Blocking
    public Verified verify() throws IOException {
        return verify.now()
                .map(Verified::new)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.Unavailable(
                                                "site-written-elsewhere",
                                                "现在由另一个节点写网站文件。请在那个节点上检查。")));
    }
}
