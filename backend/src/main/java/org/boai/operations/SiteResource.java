package org.boai.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.boai.language.Bilingual;
import org.boai.people.Roles;
import org.boai.projection.RollBackSite;
import org.boai.projection.VerifySite;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.files.Kept;
import org.jspecify.annotations.Nullable;

/** Looks after the files of the published site. */
@Path("/operations/site")
@RolesAllowed(Roles.OPERATIONS)
@Produces(MediaType.APPLICATION_JSON)
class SiteResource {
    private static final BodyForm ROLLBACK =
            new BodyForm(new Bilingual("{}，或 {\"number\":版本号}", "{} or {\"number\":release}"));

    private final VerifySite verify;
    private final RollBackSite rollBack;

    SiteResource(VerifySite verify, RollBackSite rollBack) {
        this.verify = verify;
        this.rollBack = rollBack;
    }

    /** Files that were changed, removed or added by somebody else, relative to the site. */
    record Verified(List<String> differing) {}

    @POST
    @Path("verify")
    @Blocking
    public Verified verify() throws IOException {
        return verify.now().map(Verified::new).orElseThrow(SiteResource::writtenElsewhere);
    }

    /** The releases that are kept, the oldest first. */
    record Releases(List<Release> releases) {}

    /**
     * One of them.
     *
     * @param bytes of its files, without their compressed copies
     * @param current whether readers see it
     * @param earlierLook whether it was made by another version or with other settings
     */
    record Release(
            long number,
            Instant builtAt,
            int pages,
            long bytes,
            boolean current,
            boolean earlierLook) {
        static Release of(Kept kept) {
            return new Release(
                    kept.number(),
                    kept.builtAt(),
                    kept.pages(),
                    kept.bytes(),
                    kept.isCurrent(),
                    kept.look() == Kept.Look.EARLIER);
        }
    }

    @POST
    @Path("releases")
    @Blocking
    public Releases releases() throws IOException {
        return rollBack.releases()
                .map(kept -> new Releases(kept.stream().map(Release::of).toList()))
                .orElseThrow(SiteResource::writtenElsewhere);
    }

    /** The release that readers see now. */
    record RolledBack(long number) {}

    @POST
    @Path("rollback")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    public RolledBack rollBack(@Nullable JsonNode body) throws IOException {
        return new RolledBack(
                rollBack.to(numberIn(ROLLBACK.required(body)))
                        .orElseThrow(SiteResource::writtenElsewhere));
    }

    /** The release to go back to; without one, the newest before the one of now. */
    private static OptionalLong numberIn(JsonNode body) {
        if (body.isObject() && body.isEmpty()) {
            return OptionalLong.empty();
        }
        var number = body.path("number");
        if (body.size() != 1 || !number.isIntegralNumber() || !number.canConvertToLong()) {
            throw ROLLBACK.refused("number");
        }
        return OptionalLong.of(number.longValue());
    }

    private static Refused writtenElsewhere() {
        return new Refused(
                new Refusal.Unavailable(
                        "site-written-elsewhere",
                        new Bilingual(
                                "现在由另一个节点写网站文件。请在那个节点上操作。",
                                "Another node writes the files of the site now. Do this on that node.")));
    }
}
