package org.boai.desk.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.DeskWords;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.desk.TypedTime;
import org.boai.document.DocumentId;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.publishing.Expire;
import org.boai.publishing.FailedPlan.What;
import org.boai.publishing.Schedule;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What goes public and what is withdrawn by itself, by month; times are changed from here. */
@Path("/admin/calendar")
@Authenticated
public class CalendarResource {
    private final Planned planned;
    private final Schedule schedule;
    private final Expire expire;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;
    private final Clock clock;

    CalendarResource(
            Planned planned,
            Schedule schedule,
            Expire expire,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames,
            Clock clock) {
        this.planned = planned;
        this.schedule = schedule;
        this.expire = expire;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(
            basePath = "desk/calendar",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CalendarPage(Frame frame, Month month, boolean changes, String error)
            implements TemplateInstance {}

    /**
     * @param month as {@code 2026-05}; this month when it is left out or none
     */
    @GET
    public RestResponse<String> month(
            @RestQuery @Nullable String month, @RestQuery @Nullable String done) {
        rights.requireReading(current.get());
        return Answer.page(page(frames.saying(done), month, ""));
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}/move")
    public RestResponse<String> move(
            @RestPath String id,
            @RestForm @Nullable String plan,
            @RestForm @Nullable String at,
            @RestForm @Nullable String month) {
        return change(
                month,
                Done.PLAN_MOVED,
                () -> move(DocumentParam.of(id), what(plan), TypedTime.of(at)));
    }

    private void move(DocumentId document, What what, Instant at) {
        switch (what) {
            case PUBLISH -> schedule.move(current.get(), document, at, "");
            case EXPIRE -> expire.move(current.get(), document, at);
        }
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}/cancel")
    public RestResponse<String> cancel(
            @RestPath String id,
            @RestForm @Nullable String plan,
            @RestForm @Nullable String month) {
        var what = what(plan);
        return change(
                month,
                what == What.PUBLISH ? Done.SCHEDULE_CANCELLED : Done.EXPIRY_CANCELLED,
                () -> cancel(DocumentParam.of(id), what));
    }

    private void cancel(DocumentId document, What what) {
        switch (what) {
            case PUBLISH -> schedule.cancel(current.get(), document);
            case EXPIRE -> expire.cancel(current.get(), document);
        }
    }

    private RestResponse<String> change(@Nullable String month, Done done, Runnable act) {
        try {
            act.run();
            return Redirect.to("/admin/calendar?month=" + read(month) + "&done=" + done.code());
        } catch (Refused no) {
            if (no.refusal() instanceof Refusal.Forbidden
                    || no.refusal() instanceof Refusal.NotFound) {
                throw no;
            }
            return Answer.refused(no.refusal(), page(frames.quiet(), month, told(no.refusal())));
        }
    }

    /** The calendar has no place for a reason. */
    private static String told(Refusal no) {
        return no instanceof Refusal.WarningsNeedReason
                ? DeskWords.say("calendar", "answeredOnItsPage")
                : DeskLanguage.say(no.message());
    }

    private CalendarPage page(Frame frame, @Nullable String month, String error) {
        return new CalendarPage(
                frame,
                planned.in(read(month)),
                current.get().has(Role.FINAL_REVIEWER) && !current.get().has(Role.ADMIN),
                error);
    }

    private YearMonth read(@Nullable String month) {
        try {
            var asked = month == null ? YearMonth.now(clock) : YearMonth.parse(month);
            return asked.getYear() < 1900 || asked.getYear() > 2200 ? YearMonth.now(clock) : asked;
        } catch (DateTimeParseException _) {
            return YearMonth.now(clock);
        }
    }

    private static What what(@Nullable String name) {
        for (var what : What.values()) {
            if (what.name().equals(name)) {
                return what;
            }
        }
        throw new Refused(
                new Refusal.InvalidInput(
                        "plan",
                        new Bilingual(
                                "没有这种安排。请刷新页面后重试。",
                                "There is no such plan. Refresh the page and try again.")));
    }
}
