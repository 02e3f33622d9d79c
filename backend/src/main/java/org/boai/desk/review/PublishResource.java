package org.boai.desk.review;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.TypedTime;
import org.boai.document.SitePath;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.publishing.Expire;
import org.boai.publishing.Publish;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Making a document public, now or at a time, and taking it off again. */
@Path(DocumentParam.PATH)
@Authenticated
public class PublishResource {
    private final Publish publish;
    private final Schedule schedule;
    private final Withdraw withdraw;
    private final Expire expire;
    private final ActPage page;
    private final CurrentActor current;

    PublishResource(
            Publish publish,
            Schedule schedule,
            Withdraw withdraw,
            Expire expire,
            ActPage page,
            CurrentActor current) {
        this.publish = publish;
        this.schedule = schedule;
        this.withdraw = withdraw;
        this.expire = expire;
        this.page = page;
        this.current = current;
    }

    @POST
    @Path("publish")
    public RestResponse<String> publish(@RestPath String id, @RestForm @Nullable String reason) {
        var stands = reason == null ? "" : reason;
        return page.after(
                id,
                Done.PUBLISHED,
                DocumentPage.Typed.publishing("", stands),
                document -> publish.as(current.get(), document, stands));
    }

    @POST
    @Path("schedule")
    public RestResponse<String> schedule(
            @RestPath String id, @RestForm @Nullable String at, @RestForm @Nullable String reason) {
        var typed = at == null ? "" : at;
        var stands = reason == null ? "" : reason;
        return page.after(
                id,
                Done.SCHEDULED,
                DocumentPage.Typed.publishing(typed, stands),
                document -> schedule.as(current.get(), document, TypedTime.of(typed), stands));
    }

    @POST
    @Path("cancel-schedule")
    public RestResponse<String> cancelSchedule(@RestPath String id) {
        return page.after(
                id,
                Done.SCHEDULE_CANCELLED,
                DocumentPage.Typed.NOTHING,
                document -> schedule.cancel(current.get(), document));
    }

    @POST
    @Path("withdraw")
    public RestResponse<String> withdraw(
            @RestPath String id,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String replacement) {
        var why = reason == null ? "" : reason;
        var instead = replacement == null ? "" : replacement.strip();
        return page.after(
                id,
                Done.WITHDRAWN,
                DocumentPage.Typed.withdrawing(why, instead),
                document -> withdraw.as(current.get(), document, why, path(instead)));
    }

    @POST
    @Path("republish")
    public RestResponse<String> republish(@RestPath String id) {
        return page.after(
                id,
                Done.REPUBLISHED,
                DocumentPage.Typed.NOTHING,
                document -> withdraw.undo(current.get(), document));
    }

    @POST
    @Path("expire")
    public RestResponse<String> expire(
            @RestPath String id,
            @RestForm @Nullable String at,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String replacement) {
        var typed =
                new DocumentPage.Typed.Ending(
                        at == null ? "" : at,
                        reason == null ? "" : reason,
                        replacement == null ? "" : replacement.strip());
        return page.after(
                id,
                Done.EXPIRY_SET,
                DocumentPage.Typed.ending(typed),
                document ->
                        expire.as(
                                current.get(),
                                document,
                                new Expire.Plan(
                                        TypedTime.of(typed.at()),
                                        typed.reason(),
                                        path(typed.replacement()))));
    }

    @POST
    @Path("cancel-expiry")
    public RestResponse<String> cancelExpiry(@RestPath String id) {
        return page.after(
                id,
                Done.EXPIRY_CANCELLED,
                DocumentPage.Typed.NOTHING,
                document -> expire.cancel(current.get(), document));
    }

    private static @Nullable SitePath path(String typed) {
        try {
            return typed.isEmpty() ? null : new SitePath(typed);
        } catch (IllegalArgumentException _) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "replacement",
                            new Bilingual(
                                    "替代页面请填本站网址，以 / 开头，例如 /articles/first-aid/。",
                                    "The replacement is an address of this site that starts with /, such as /articles/first-aid/.")));
        }
    }
}
