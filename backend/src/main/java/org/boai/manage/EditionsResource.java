package org.boai.manage;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.boai.content.ContentJson;
import org.boai.editing.Edition;
import org.boai.editing.Editions;
import org.boai.editing.KeepEdition;
import org.boai.editing.RestoreEdition;
import org.boai.http.Cut;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The editions of a document: what was submitted, kept, restored or taken over. */
@Path("/manage/v1/documents/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class EditionsResource {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final Reading reading;
    private final Editions editions;
    private final People people;
    private final KeepEdition keep;
    private final RestoreEdition restore;

    EditionsResource(
            Reading reading,
            Editions editions,
            People people,
            KeepEdition keep,
            RestoreEdition restore) {
        this.reading = reading;
        this.editions = editions;
        this.people = people;
        this.keep = keep;
        this.restore = restore;
    }

    /**
     * A page of editions, newest first.
     *
     * @param next for {@code after}, or null at the end
     */
    record Page(List<Line> items, @Nullable String next) {}

    /** All of an edition but its content. */
    record Line(
            int number,
            Edition.Reason reason,
            String author,
            Instant createdAt,
            String changeNote,
            boolean underReview) {}

    /** What an edition says. */
    record Text(int number, JsonNode content) {}

    @GET
    @Path("editions")
    public Page list(@RestPath String id, @Context UriInfo uri) {
        var sent = KnownParameters.of(uri, "limit", "after");
        reading.reader();
        var limit = sent.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var before = sent.number("after", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        var page = Cut.of(editions.of(Ids.document(id), before, limit + 1), limit);
        var names =
                people.names(
                        page.items().stream()
                                .map(Editions.Line::author)
                                .collect(Collectors.toSet()));
        return new Page(
                page.items().stream()
                        .map(one -> line(one, names.getOrDefault(one.author(), "")))
                        .toList(),
                page.more().map(last -> Integer.toString(last.number())).orElse(null));
    }

    @GET
    @Path("editions/{number}")
    public Text get(@RestPath String id, @RestPath String number, @Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        var edition = editions.get(Ids.document(id), number(number));
        return new Text(edition.number(), ContentJson.tree(edition.content()));
    }

    @POST
    @Path("editions")
    public Text keep(@RestPath String id, WritingRequest.AsRead body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var kept = keep.as(reading.actor(), Ids.document(id), body.revision());
        return new Text(kept, ContentJson.tree(editions.get(Ids.document(id), kept).content()));
    }

    @POST
    @Path("editions/{number}/restore")
    public Views.Document restore(
            @RestPath String id,
            @RestPath String number,
            WritingRequest.Restore body,
            @Context UriInfo uri) {
        KnownParameters.of(uri);
        var note = Objects.requireNonNullElse(body.changeNote(), "");
        restore.as(
                reading.actor(),
                Ids.document(id),
                new RestoreEdition.Wish(number(number), body.revision(), note));
        return reading.document(Ids.document(id));
    }

    private static Line line(Editions.Line one, String author) {
        return new Line(
                one.number(),
                one.reason(),
                author,
                one.createdAt(),
                one.changeNote(),
                one.underReview());
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这一版", "this edition")));
        }
        return Integer.parseInt(text);
    }
}
