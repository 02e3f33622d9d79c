package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.reviewing.AppointDeputy;
import org.boai.reviewing.Deputies;
import org.boai.workflow.Role;
import org.jboss.resteasy.reactive.RestPath;

/** Who stands in for absent reviewers. */
@Path("/manage/v1/deputies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DeputiesResource {
    private static final Bilingual APPOINTMENT =
            new Bilingual("这项代理", "this appointment of a deputy");

    private final Reading reading;
    private final Deputies deputies;
    private final AppointDeputy appoint;

    DeputiesResource(Reading reading, Deputies deputies, AppointDeputy appoint) {
        this.reading = reading;
        this.deputies = deputies;
        this.appoint = appoint;
    }

    /** What counts today or later, the soonest first. */
    record All(List<Appointment> deputies) {}

    /**
     * An appointment. People appear by their display names.
     *
     * @param from the first day
     * @param to the last day
     * @param by who appointed
     */
    record Appointment(
            UUID id, String absent, String deputy, LocalDate from, LocalDate to, String by) {
        static Appointment of(Deputies.Appointment one) {
            return new Appointment(
                    one.id(), one.absentName(), one.deputyName(), one.from(), one.to(), one.by());
        }
    }

    @GET
    public All list(@Context UriInfo uri) {
        KnownParameters.of(uri);
        if (!reading.actor().has(Role.ADMIN)) {
            reading.reader();
        }
        return all();
    }

    @POST
    public All appoint(SocietyRequest.Absence body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        appoint.as(
                reading.actor(),
                new AppointDeputy.Absence(body.absent(), body.deputy(), body.from(), body.to()));
        return all();
    }

    @POST
    @Path("{deputy}/end")
    @Consumes(MediaType.WILDCARD)
    public All end(@RestPath String deputy, @Context UriInfo uri) {
        KnownParameters.of(uri);
        appoint.end(reading.actor(), Ids.of(deputy, APPOINTMENT));
        return all();
    }

    private All all() {
        return new All(deputies.current().stream().map(Appointment::of).toList());
    }
}
