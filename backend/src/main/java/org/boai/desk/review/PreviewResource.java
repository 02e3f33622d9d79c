package org.boai.desk.review;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.boai.desk.DocumentParam;
import org.boai.people.CurrentActor;
import org.jboss.resteasy.reactive.RestPath;

/** The public page that a draft would become, from the templates of the site. */
@Path(DocumentParam.PATH + "/preview")
@Authenticated
public class PreviewResource {
    private final Preview preview;
    private final CurrentActor current;

    PreviewResource(Preview preview, CurrentActor current) {
        this.preview = preview;
        this.current = current;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String page(@RestPath String id) {
        return preview.of(current.get(), DocumentParam.of(id));
    }
}
