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
import java.util.Objects;
import org.boai.checking.ChangeWords;
import org.boai.checking.Word;
import org.boai.checking.Words;
import org.boai.content.check.Finding;
import org.boai.http.KnownParameters;

/** The dictionary that texts are checked by (PUB-06). */
@Path("/manage/v1/words")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WordsResource {
    private final Reading reading;
    private final Words words;
    private final ChangeWords change;

    WordsResource(Reading reading, Words words, ChangeWords change) {
        this.reading = reading;
        this.words = words;
        this.change = change;
    }

    /**
     * Entries, those that block first, at most 100.
     *
     * @param count of all entries of the dictionary
     */
    record Dictionary(List<Entry> words, long count) {}

    /** An entry, as {@link ChangeWords.Wanted} describes it. */
    record Entry(
            String text,
            Finding.Severity severity,
            String instead,
            String why,
            List<String> except) {
        static Entry of(Word word) {
            return new Entry(word.text, word.severity, word.instead, word.why, word.exceptions());
        }
    }

    @GET
    public Dictionary list(@Context UriInfo uri) {
        var holding = KnownParameters.of(uri, "holding").value("holding");
        reading.reader();
        return holding(holding.orElse(""));
    }

    @POST
    public Dictionary put(SocietyRequest.PutWord body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        change.put(
                reading.actor(),
                new ChangeWords.Wanted(
                        body.text(),
                        body.severity(),
                        Objects.requireNonNullElse(body.instead(), ""),
                        body.why(),
                        Objects.requireNonNullElse(body.except(), List.of())));
        return holding(body.text());
    }

    @POST
    @Path("remove")
    public Dictionary remove(SocietyRequest.RemoveWord body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        change.remove(reading.actor(), body.text());
        return holding("");
    }

    private Dictionary holding(String text) {
        return new Dictionary(words.list(text).stream().map(Entry::of).toList(), words.count());
    }
}
