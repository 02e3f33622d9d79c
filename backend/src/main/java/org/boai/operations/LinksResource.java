package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.boai.http.RequestLanguage;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.links.CheckLinks;
import org.boai.links.LinkReport;
import org.boai.people.Roles;

/** Looks whether the links of the site lead somewhere. */
@Path("/operations/site/links")
@RolesAllowed(Roles.OPERATIONS)
class LinksResource {
    private final CheckLinks check;
    private final LinkReport report;
    private final RequestLanguage languages;

    LinksResource(CheckLinks check, LinkReport report, RequestLanguage languages) {
        this.check = check;
        this.report = report;
        this.languages = languages;
    }

    /**
     * What was found.
     *
     * @param links how many different ones the site has
     * @param dead how many of them lead nowhere
     * @param failing those, and those whose servers only do not answer now
     */
    record Found(int pages, int links, int dead, int postponed, List<Failing> failing) {}

    /**
     * A link that is not good.
     *
     * @param page one of those that have it
     */
    record Failing(String target, boolean dead, String why, int uses, String page) {
        static Failing of(LinkReport.Line line, Language language) {
            return new Failing(
                    line.target(),
                    line.dead(),
                    line.why().in(language),
                    line.uses(),
                    line.pages().getFirst());
        }
    }

    @POST
    @Blocking
    @Produces(ProgressLines.MEDIA_TYPE)
    public StreamingOutput check(@Context UriInfo uri, @Context HttpHeaders headers) {
        var language = languages.of(uri, headers);
        return ProgressLines.of(
                language,
                lines -> {
                    lines.progress(
                            new Bilingual(
                                    "正在检查；站外链接要逐个询问，可能需要一个小时",
                                    "checking; links to other sites are asked one by one, which may take an hour"));
                    var last = check.now();
                    return new Found(
                            last.pages(),
                            last.links(),
                            last.dead(),
                            last.postponed(),
                            report.lines().stream()
                                    .map(line -> Failing.of(line, language))
                                    .toList());
                });
    }
}
