package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.boai.desksearch.DeskSearch;
import org.boai.editing.Drafts;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Full-text search over all drafts. */
@Path("/manage/v1/search")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class SearchResource {
    private static final int MAX_QUERY = 100;
    private static final int MOST_FOUND = 100;
    private static final Drafts.Query ANY = new Drafts.Query(null, null, null, MOST_FOUND);

    private final Reading reading;
    private final DeskSearch search;
    private final Drafts drafts;

    SearchResource(Reading reading, DeskSearch search, Drafts drafts) {
        this.reading = reading;
        this.search = search;
        this.drafts = drafts;
    }

    /** Documents whose draft holds all words, best first. */
    record Found(List<Views.Line> items) {}

    @GET
    public Found search(@Context UriInfo uri) {
        var words = KnownParameters.of(uri, "q").value("q").orElse("").strip();
        reading.reader();
        if (words.isEmpty() || words.length() > MAX_QUERY) {
            throw Ids.invalid(
                    "q",
                    new Bilingual("q 须为 1 到 %d 个字符。", "q must have 1 to %d characters.")
                            .with(MAX_QUERY));
        }
        return switch (search.with(words)) {
            case DeskSearch.Found.Documents(var documents) ->
                    new Found(drafts.among(documents, ANY).stream().map(Views.Line::of).toList());
            case DeskSearch.Found.NotNow _ ->
                    throw new Refused(
                            new Refusal.Unavailable(
                                    "search-unavailable",
                                    new Bilingual(
                                            "全文搜索暂时不能使用，请过几分钟再试。",
                                            "Full-text search is not available just now. Please try again in a few minutes.")));
        };
    }
}
