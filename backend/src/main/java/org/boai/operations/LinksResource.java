package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.boai.links.CheckLinks;
import org.boai.links.LinkReport;
import org.boai.people.Roles;

/** Looks whether the links of the site lead somewhere. */
@Path("/operations/site/links")
@RolesAllowed(Roles.OPERATIONS)
class LinksResource {
    private final CheckLinks check;
    private final LinkReport report;

    LinksResource(CheckLinks check, LinkReport report) {
        this.check = check;
        this.report = report;
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
        static Failing of(LinkReport.Line line) {
            return new Failing(
                    line.target(),
                    line.dead(),
                    line.why().zh(),
                    line.uses(),
                    line.pages().getFirst());
        }
    }

    @POST
    @Blocking
    @Produces(ProgressLines.MEDIA_TYPE)
    public StreamingOutput check() {
        return ProgressLines.of(
                lines -> {
                    lines.progress("正在检查；站外链接要逐个询问，可能需要一个小时");
                    var last = check.now();
                    return new Found(
                            last.pages(),
                            last.links(),
                            last.dead(),
                            last.postponed(),
                            report.lines().stream().map(Failing::of).toList());
                });
    }
}
