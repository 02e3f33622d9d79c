package org.boai.desk.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.boai.audit.AuditLog;
import org.boai.audit.RecordAct;
import org.boai.desk.ActNames;
import org.boai.desk.Frame;
import org.boai.document.DocumentId;
import org.boai.editing.DocumentNames;
import org.boai.editing.EditingRights;
import org.boai.http.Cut;
import org.boai.people.CurrentActor;
import org.boai.people.People;
import org.boai.people.Roles;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The audit log, for those who look after the society and after the accounts. Who may not read
 * drafts sees no titles.
 */
@Path("/admin/audit")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
public class AuditResource {
    private static final int PAGE = 50;

    private final AuditLog log;
    private final AuditCsv csv;
    private final RecordAct record;
    private final People people;
    private final DocumentNames names;
    private final EditingRights rights;
    private final CurrentActor current;
    private final Frame.Frames frames;

    AuditResource(
            AuditLog log,
            AuditCsv csv,
            RecordAct record,
            People people,
            DocumentNames names,
            EditingRights rights,
            CurrentActor current,
            Frame.Frames frames) {
        this.log = log;
        this.csv = csv;
        this.record = record;
        this.people = people;
        this.names = names;
        this.rights = rights;
        this.current = current;
        this.frames = frames;
    }

    /** What the form of the page sends. */
    public static final class Sent {
        @RestQuery @Nullable String person;
        @RestQuery @Nullable String action;
        @RestQuery @Nullable String title;
        @RestQuery @Nullable String from;
        @RestQuery @Nullable String to;

        AuditSearch search() {
            return AuditSearch.of(person, action, title, from, to);
        }
    }

    @CheckedTemplate(basePath = "desk/audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditPage(
            Frame frame,
            AuditSearch search,
            List<People.Account> people,
            List<String> acts,
            List<AuditLine> lines,
            String older)
            implements TemplateInstance {}

    @GET
    public TemplateInstance search(@BeanParam Sent sent, @RestQuery @Nullable String before) {
        var search = sent.search();
        var everybody = people.all();
        var found =
                Cut.of(
                        log.find(search.query(everybody, documents(search), before), PAGE + 1),
                        PAGE);
        return new AuditPage(
                frames.quiet(),
                search,
                everybody,
                ActNames.codes(),
                AuditLine.of(found.items(), this::titles),
                found.more().map(search::after).orElse(""));
    }

    @GET
    @Path("export")
    public RestResponse<StreamingOutput> export(@BeanParam Sent sent) {
        var search = sent.search();
        var query = search.query(people.all(), documents(search), null);
        record.now(current.get(), "export-audit", Map.of("search", search.inWords()));
        StreamingOutput body = out -> csv.write(query, out);
        return RestResponse.ResponseBuilder.ok(body, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    private @Nullable List<DocumentId> documents(AuditSearch search) {
        return search.title().isEmpty() || !rights.mayRead(current.get())
                ? null
                : names.documentsTitled(search.title());
    }

    private Map<DocumentId, String> titles(List<DocumentId> documents) {
        return rights.mayRead(current.get()) ? names.titles(documents) : Map.of();
    }
}
