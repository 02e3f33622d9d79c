package org.boai.desk.deputies;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.AppointDeputy;
import org.boai.reviewing.Deputies;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Deputies: each reviewer sets their own, administrators set anybody's. */
@Path("/admin/deputies")
@Authenticated
public class DeputiesResource {
    private static final String HERE = "/admin/deputies";

    private final Deputies deputies;
    private final AppointDeputy appoint;
    private final People people;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    DeputiesResource(
            Deputies deputies,
            AppointDeputy appoint,
            People people,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.deputies = deputies;
        this.appoint = appoint;
        this.people = people;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    /** What was typed, to be shown again when it is not accepted. */
    record Typed(String absent, String deputy, String from, String to) {}

    /**
     * @param absent who may be absent: all reviewers for an administrator, else only oneself
     */
    @CheckedTemplate(
            basePath = "desk/deputies",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeputiesPage(
            Frame frame,
            List<Shown> appointments,
            List<Actor> absent,
            List<Actor> reviewers,
            Typed typed,
            String error)
            implements TemplateInstance {}

    /** An appointment, and whether who looks at it may end it. */
    record Shown(Deputies.Appointment one, boolean mayEnd) {}

    @GET
    public TemplateInstance list(@RestQuery @Nullable String done) {
        var actor = current.get();
        if (!actor.has(Role.ADMIN)) {
            rights.requireReading(actor);
        }
        return page(frames.saying(done), new Typed("", "", "", ""), "");
    }

    @POST
    public RestResponse<String> appoint(
            @RestForm @Nullable String absent,
            @RestForm @Nullable String deputy,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to) {
        var typed = new Typed(text(absent), text(deputy), text(from), text(to));
        return change(
                typed,
                Done.DEPUTY_APPOINTED,
                () ->
                        appoint.as(
                                current.get(),
                                new AppointDeputy.Absence(
                                        typed.absent(),
                                        typed.deputy(),
                                        day("from", typed.from()),
                                        day("to", typed.to()))));
    }

    @POST
    @Path("{deputy}/end")
    public RestResponse<String> end(@RestPath String deputy) {
        return change(
                new Typed("", "", "", ""),
                Done.DEPUTY_ENDED,
                () -> appoint.end(current.get(), id(deputy)));
    }

    private RestResponse<String> change(Typed typed, Done done, Runnable act) {
        try {
            act.run();
            return Redirect.to(HERE, done);
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    page(frames.quiet(), typed, DeskLanguage.say(no.refusal().message())));
        }
    }

    private DeputiesPage page(Frame frame, Typed typed, String error) {
        var actor = current.get();
        var reviewers =
                people.all().stream()
                        .filter(People.Account::active)
                        .map(People.Account::actor)
                        .filter(DeputiesResource::reviews)
                        .toList();
        return new DeputiesPage(
                frame,
                deputies.current().stream()
                        .map(
                                one ->
                                        new Shown(
                                                one,
                                                actor.has(Role.ADMIN)
                                                        || one.absent().equals(actor.id())))
                        .toList(),
                actor.has(Role.ADMIN)
                        ? reviewers
                        : reviewers.stream().filter(one -> one.id().equals(actor.id())).toList(),
                reviewers.stream().filter(one -> !one.has(Role.ADMIN)).toList(),
                typed,
                error);
    }

    private static boolean reviews(Actor person) {
        return Arrays.stream(Level.values()).anyMatch(level -> person.has(level.role()));
    }

    private static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            field,
                            new Bilingual(
                                    "请填写日期，例如 2026-05-08。", "Enter a date, such as 2026-05-08.")));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(
                    new Refusal.NotFound(new Bilingual("这项代理", "this appointment of a deputy")));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
