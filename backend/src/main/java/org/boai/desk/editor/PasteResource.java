package org.boai.desk.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.boai.content.StoredBounds;
import org.boai.desk.DocumentParam;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.importing.HtmlBlocks;
import org.boai.media.StoredAssets;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Turns what was copied elsewhere into clean blocks, by the same rules as an import. */
@Path(DocumentParam.PATH + "/blocks")
@Authenticated
public class PasteResource {
    private final Drafts drafts;
    private final EditingRights rights;
    private final StoredAssets assets;
    private final CurrentActor current;

    PasteResource(Drafts drafts, EditingRights rights, StoredAssets assets, CurrentActor current) {
        this.drafts = drafts;
        this.rights = rights;
        this.assets = assets;
        this.current = current;
    }

    /** Stored form of the blocks of a piece of HTML, in their order. */
    public record Pasted(JsonNode blocks) {}

    /**
     * @throws Refused {@code invalid-input} for a text that no document can hold
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Pasted blocks(@RestPath String id, @RestForm @Nullable String html) {
        var draft = drafts.get(DocumentParam.of(id));
        rights.requireWriting(current.get(), draft.line().address().kind());
        var blocks = HtmlBlocks.of(html == null ? "" : html, assets::reference);
        StoredBounds.exceeded(blocks)
                .ifPresent(
                        excess -> {
                            throw new Refused(new Refusal.InvalidInput("html", excess.why()));
                        });
        return new Pasted(StoredBlocks.tree(blocks));
    }
}
