package org.boai.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.boai.language.Bilingual;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What nobody foresaw: a database that is away is told as such, anything else by a number. */
class FaultMapper {
    private static final Logger LOG = Logger.getLogger(FaultMapper.class);

    private final Refusing refusing;
    private final RefusalMapper refusals;

    FaultMapper(Refusing refusing, RefusalMapper refusals) {
        this.refusing = refusing;
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    RestResponse<Object> fault(RuntimeException fault, UriInfo uri, HttpHeaders headers) {
        if (DatabaseDown.isCauseOf(fault)) {
            LOG.warnf("%s: the database is away: %s", uri.getPath(), fault.toString());
            return refusals.refused(new Refused(DatabaseDown.REFUSAL), uri, headers);
        }
        if (TooManyFields.isCauseOf(fault)) {
            return refusals.refused(new Refused(TooManyFields.REFUSAL), uri, headers);
        }
        var number = UUID.randomUUID();
        LOG.errorf(fault, "%s failed, number %s", uri.getPath(), number);
        var told =
                new Bilingual(
                                "系统出了错，这一步没有办成。请过一会儿再试；如果还是不行，请把编号 %s 告诉系统管理员。",
                                "Something went wrong and nothing was done. Please try again later; if it fails again, tell a system administrator the number %s.")
                        .with(number);
        return refusing.with(
                        uri,
                        headers,
                        language ->
                                Problem.of(
                                        Status.INTERNAL_SERVER_ERROR,
                                        "internal-error",
                                        told,
                                        language))
                .build();
    }
}
