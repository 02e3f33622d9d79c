package org.boai.manage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.AuditEvent;
import org.boai.audit.AuditLog;
import org.boai.http.Cursor;
import org.boai.http.Cut;
import org.boai.http.KnownParameters;
import org.boai.people.People;
import org.boai.people.Roles;
import org.jspecify.annotations.Nullable;

/** The audit log, for those who look after the society and after the accounts. */
@Path("/manage/v1/audit")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 50;

    private final AuditLog log;
    private final People people;

    AuditResource(AuditLog log, People people) {
        this.log = log;
        this.people = people;
    }

    /**
     * A page of events, latest first.
     *
     * @param next for {@code after}, or null at the end
     */
    record Page(List<Event> items, @Nullable String next) {}

    /**
     * Something that was done.
     *
     * @param place in the chain, from 1
     * @param document what it was done to, or null
     */
    record Event(
            long place,
            Instant at,
            String actor,
            String action,
            @Nullable UUID document,
            Map<String, String> detail) {
        static Event of(AuditEvent one) {
            return new Event(one.id, one.at, one.actor, one.action, one.documentId, one.detail);
        }
    }

    /**
     * Those of the login {@code person}, of the code {@code action} and of the {@code document}, at
     * or after the time {@code from} and before {@code to}; what is left out means any.
     */
    @GET
    public Page list(@Context UriInfo uri) {
        var sent =
                KnownParameters.of(
                        uri, "person", "action", "document", "from", "to", "limit", "after");
        var list = filters(sent);
        var limit = sent.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var page = Cut.of(log.find(query(sent, list), limit + 1), limit);
        return new Page(
                page.items().stream().map(Event::of).toList(),
                page.more().map(last -> new Cursor<>(last.at, last.id).write(list)).orElse(null));
    }

    private AuditLog.Query query(KnownParameters sent, String list) {
        return new AuditLog.Query(
                sent.value("person")
                        .map(login -> new AuditLog.Who.Person(people.named(login).id()))
                        .orElse(null),
                sent.value("action").orElse(null),
                sent.value("document").map(Ids::document).map(List::of).orElse(null),
                sent.value("from").map(text -> Ids.time("from", text)).orElse(null),
                sent.value("to").map(text -> Ids.time("to", text)).orElse(null),
                sent.value("after")
                        .map(text -> Cursor.read(text, list, Long::valueOf))
                        .map(place -> new AuditLog.Position(place.at(), place.key()))
                        .orElse(null));
    }

    /** Names the list for its cursors. */
    private static String filters(KnownParameters sent) {
        return "manage audit "
                + List.of("person", "action", "document", "from", "to").stream()
                        .map(name -> sent.value(name).orElse(""))
                        .toList();
    }
}
