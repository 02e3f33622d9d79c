package org.boai.media;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.boai.people.CurrentActor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Uploads by programs. */
@Path("/manage/v1/media")
class ManageMediaResource {
    private final StoreAsset store;
    private final CurrentActor current;

    ManageMediaResource(StoreAsset store, CurrentActor current) {
        this.store = store;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    public StoredFile upload(@RestForm("file") FileUpload file) {
        return StoredFile.at("/media", store.as(current.get(), SentFile.of(file)));
    }
}
