package org.boai.desk.notifying;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.boai.bundling.Bundles;
import org.boai.desk.Answer;
import org.boai.desk.DeskLanguage;
import org.boai.desk.Done;
import org.boai.desk.Frame;
import org.boai.desk.Redirect;
import org.boai.document.DocumentId;
import org.boai.editing.DocumentNames;
import org.boai.editing.EditingRights;
import org.boai.http.Cut;
import org.boai.notifying.MailChoices;
import org.boai.notifying.MailChoices.Choice;
import org.boai.notifying.NotificationKind;
import org.boai.notifying.Notifications;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own notifications, and of what one wants mail. */
@Path("/admin/notifications")
@Authenticated
public class NotificationsResource {
    private static final String HERE = "/admin/notifications";
    private static final int PAGE = 30;

    private final Notifications notifications;
    private final MailChoices mail;
    private final DocumentNames names;
    private final Bundles bundles;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    NotificationsResource(
            Notifications notifications,
            MailChoices mail,
            DocumentNames names,
            Bundles bundles,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.notifications = notifications;
        this.mail = mail;
        this.names = names;
        this.bundles = bundles;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    /**
     * @param last the id of the first line, up to which all can be marked as read
     * @param older the address of the next page, or empty
     */
    @CheckedTemplate(
            basePath = "desk/notifying",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotificationsPage(
            Frame frame,
            List<NotificationLine> lines,
            long last,
            String older,
            boolean mailOffered,
            Choice choice,
            List<NotificationKind> kinds,
            String error)
            implements TemplateInstance {}

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String before, @RestQuery @Nullable String done) {
        return page(frames.saying(done), number(before), mail.of(current.get()), "");
    }

    @POST
    @Path("read")
    public RestResponse<String> read(@RestForm @Nullable String last) {
        notifications.read(current.get(), number(last));
        return Redirect.to(HERE, Done.READ);
    }

    @POST
    @Path("mail")
    public RestResponse<String> choose(
            @RestForm @Nullable String address, @RestForm @Nullable List<String> kind) {
        var wanted = new Choice(address == null ? "" : address.strip(), kinds(kind));
        try {
            mail.choose(current.get(), wanted);
            return Redirect.to(HERE, Done.MAIL_CHOSEN);
        } catch (Refused no) {
            return Answer.refused(
                    no.refusal(),
                    page(
                            frames.quiet(),
                            Long.MAX_VALUE,
                            wanted,
                            DeskLanguage.say(no.refusal().message())));
        }
    }

    private NotificationsPage page(Frame frame, long before, Choice choice, String error) {
        var actor = current.get();
        var found = Cut.of(notifications.of(actor, before, PAGE + 1), PAGE);
        return new NotificationsPage(
                frame,
                NotificationLine.of(found.items(), readable()),
                found.items().isEmpty() ? 0 : found.items().getFirst().id(),
                found.more().map(last -> HERE + "?before=" + last.id()).orElse(""),
                mail.areOffered(),
                choice,
                List.of(NotificationKind.values()),
                error);
    }

    /** Roles may have been taken since. */
    private NotificationLine.Titles readable() {
        var reads = rights.mayRead(current.get());
        return new NotificationLine.Titles() {
            @Override
            public Map<DocumentId, String> documents(Set<DocumentId> ids) {
                return reads ? names.titles(ids) : Map.of();
            }

            @Override
            public Map<UUID, String> bundles(Set<UUID> ids) {
                return reads ? bundles.titles(ids) : Map.of();
            }
        };
    }

    private static Set<NotificationKind> kinds(@Nullable List<String> names) {
        var kinds = EnumSet.noneOf(NotificationKind.class);
        Arrays.stream(NotificationKind.values())
                .filter(one -> names != null && names.contains(one.name()))
                .forEach(kinds::add);
        return kinds;
    }

    /** What is no number means all. */
    private static long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
