package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.boai.audit.VerifyAudit;
import org.boai.audit.VerifyAudit.Fault;
import org.boai.audit.VerifyAudit.Noted;
import org.boai.audit.VerifyAudit.Verdict;
import org.boai.language.Bilingual;
import org.boai.people.Roles;
import org.jspecify.annotations.Nullable;

/** Looks whether the audit log is as it was written. */
@Path("/operations/audit")
@RolesAllowed(Roles.OPERATIONS)
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private static final BodyForm FORM =
            new BodyForm(
                    new Bilingual(
                            "{}，或 {\"place\":序号,\"hash\":\"64 位校验值\"}",
                            "{} or {\"place\":number,\"hash\":\"64 hexadecimal digits\"}"));

    private final VerifyAudit verify;

    AuditResource(VerifyAudit verify) {
        this.verify = verify;
    }

    /** What the chain must hold, as an earlier verification told it; or neither. */
    record Wanted(@Nullable Long place, @Nullable String hash) {
        @Nullable Noted noted() {
            if (place == null && hash == null) {
                return null;
            }
            if (place == null || place < 1 || hash == null || !hash.matches("[0-9a-f]{64}")) {
                throw FORM.refused("hash");
            }
            return new Noted(place, hash);
        }
    }

    /** The end of a chain that is whole, or the first event that does not fit. */
    record Verified(@Nullable Noted last, @Nullable Long broken, @Nullable Fault fault) {
        static Verified of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Intact(var last) -> new Verified(last, null, null);
                case Verdict.Broken(var place, var fault) -> new Verified(null, place, fault);
            };
        }
    }

    @POST
    @Path("verify")
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    public Verified verify(@Nullable Wanted wanted) throws SQLException {
        return Verified.of(verify.now(FORM.required(wanted).noted()));
    }
}
