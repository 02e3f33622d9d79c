package org.boai.operations;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.boai.http.KnownParameters;
import org.boai.http.RequestLanguage;
import org.boai.importing.ImportArticles;
import org.boai.language.Language;
import org.boai.outbox.Outbox;
import org.boai.outbox.Projection;
import org.boai.people.People;
import org.boai.people.Roles;

/** Takes over lines of an import file, in the name of a person. */
@Path("/operations/import")
@RolesAllowed(Roles.OPERATIONS)
class ImportResource {
    private static final String FIRST_LINE = "firstLine";
    private static final int MOST_LINES = 999_999_999;

    private final ImportArticles articles;
    private final People people;
    private final Outbox outbox;
    private final RequestLanguage languages;
    private final List<Projection> projections;

    ImportResource(
            ImportArticles articles,
            People people,
            Outbox outbox,
            RequestLanguage languages,
            @All List<Projection> projections) {
        this.articles = articles;
        this.people = people;
        this.outbox = outbox;
        this.languages = languages;
        this.projections = projections;
    }

    /** Says that no more lines of a file will come, so that their pages need not wait for any. */
    @POST
    @Path("end")
    @Blocking
    public void end() {
        outbox.deliverGathered(
                projections.stream()
                        .filter(Projection::isForReaders)
                        .map(Projection::target)
                        .toList());
    }

    /** What became of the lines. */
    record Taken(long imported, long unchanged, List<RefusedLine> refused) {
        static Taken of(ImportArticles.Result result, Language language) {
            var refused =
                    result.refused().stream()
                            .map(one -> new RefusedLine(one.line(), one.reason().in(language)))
                            .toList();
            return new Taken(result.imported(), result.unchanged(), refused);
        }
    }

    /** Why a line was not imported; lines count from 1. */
    record RefusedLine(long line, String reason) {}

    /**
     * @param uri with {@code as}, the login of the holder of the final review who answers for it,
     *     {@code source}, the older site as readers should see it, and {@code firstLine}, the
     *     number of the first of these lines in the file, from 1
     */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Taken take(@Context UriInfo uri, @Context HttpHeaders headers, InputStream lines)
            throws IOException {
        var asked = KnownParameters.of(uri, "as", "source", FIRST_LINE);
        var actor = people.named(asked.required("as"));
        var source = asked.required("source");
        asked.required(FIRST_LINE);
        var first = asked.number(FIRST_LINE, 1, MOST_LINES, 1);
        var result = articles.as(actor, source, lines, first);
        return Taken.of(result, languages.of(uri, headers));
    }
}
