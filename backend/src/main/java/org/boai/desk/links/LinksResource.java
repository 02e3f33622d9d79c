package org.boai.desk.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.boai.desk.Frame;
import org.boai.links.LinkReport;
import org.boai.people.Roles;
import org.jspecify.annotations.Nullable;

/** Links of the site that lead nowhere (SITE-05), for those who can mend them. */
@Path("/admin/links")
@RolesAllowed({
    Roles.WRITER,
    Roles.FIRST_REVIEWER,
    Roles.SECOND_REVIEWER,
    Roles.FINAL_REVIEWER,
    Roles.SPOKESPERSON,
    Roles.FINANCE_ENTRY,
    Roles.FINANCE_CHECK,
    Roles.SUPERVISOR
})
public class LinksResource {
    private final LinkReport report;
    private final Frame.Frames frames;

    LinksResource(LinkReport report, Frame.Frames frames) {
        this.report = report;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk/links", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinksPage(Frame frame, LinkReport.@Nullable Summary summary, List<LinkReport.Line> lines)
            implements TemplateInstance {}

    @GET
    public TemplateInstance links() {
        return new LinksPage(frames.quiet(), report.summary().orElse(null), report.lines());
    }
}
