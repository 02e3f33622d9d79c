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
import java.util.List;
import org.boai.http.Cut;
import org.boai.http.KnownParameters;
import org.boai.notifying.Notifications;
import org.jspecify.annotations.Nullable;

/** What a person was told. */
@Path("/manage/v1/notifications")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class NotificationsResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 30;

    private final Reading reading;
    private final Notifications notifications;

    NotificationsResource(Reading reading, Notifications notifications) {
        this.reading = reading;
        this.notifications = notifications;
    }

    /**
     * A page, latest first.
     *
     * @param next for {@code after}, or null at the end
     */
    record Page(List<Notifications.Line> items, @Nullable String next) {}

    @GET
    public Page list(@Context UriInfo uri) {
        var sent = KnownParameters.of(uri, "limit", "after");
        var limit = sent.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var before = sent.value("after").map(Ids::number).orElse(Long.MAX_VALUE);
        var page = Cut.of(notifications.of(reading.actor(), before, limit + 1), limit);
        return new Page(
                page.items(), page.more().map(last -> Long.toString(last.id())).orElse(null));
    }

    @POST
    @Path("read")
    public void read(SocietyRequest.SeenUntil body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        notifications.read(reading.actor(), body.last());
    }
}
