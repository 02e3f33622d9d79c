package org.boai.desk.editor;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.boai.desk.DeskWords;
import org.boai.desk.DocumentParam;
import org.boai.desk.Labels;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.editing.Presence;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PersonId;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What an open editor asks now and then: who else is here, and whether somebody saved. */
@Path(DocumentParam.PATH + "/presence")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PresenceResource {
    private static final UUID NO_TAB = new UUID(0, 0);

    private final Presence presence;
    private final Drafts drafts;
    private final EditingRights rights;
    private final People people;
    private final CurrentActor current;

    PresenceResource(
            Presence presence,
            Drafts drafts,
            EditingRights rights,
            People people,
            CurrentActor current) {
        this.presence = presence;
        this.drafts = drafts;
        this.rights = rights;
        this.people = people;
        this.current = current;
    }

    /**
     * How things stand.
     *
     * @param login who asks
     * @param csrf what changes of the session must carry
     * @param writing whether the text may be changed at all
     * @param state the stage of the draft, or that it is in the trash, in words
     * @param revision the latest of the working copy
     * @param by who saved it
     * @param others who has it open in another window
     */
    public record Here(
            String login,
            String csrf,
            boolean writing,
            String state,
            long revision,
            String by,
            Instant at,
            List<String> others) {}

    /** Asked after signing in again, by an editor that has lost its session. */
    @GET
    public Here look(@RestPath String id) {
        return here(requireWriting(id), NO_TAB);
    }

    /** An editor is open in this window. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Here say(@RestPath String id, @RestForm @Nullable String tab) {
        var draft = requireWriting(id);
        var window = window(tab);
        presence.here(current.get(), draft.line().id(), window);
        return here(draft, window);
    }

    private Drafts.Draft requireWriting(String id) {
        DocumentId document = DocumentParam.of(id);
        var draft = drafts.get(document);
        rights.requireWriting(current.get(), draft.line().address().kind());
        return draft;
    }

    private static UUID window(@Nullable String tab) {
        try {
            return UUID.fromString(tab == null ? "" : tab);
        } catch (IllegalArgumentException _) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "tab",
                            new Bilingual(
                                    "窗口的标识不对。请刷新页面。",
                                    "The window is not known. Refresh the page.")));
        }
    }

    private Here here(Drafts.Draft draft, UUID tab) {
        var actor = current.get();
        var trashed = draft.line().trashed() != null;
        return new Here(
                actor.login(),
                current.csrfToken(),
                draft.line().stage() == DraftStage.WRITING && !trashed,
                trashed ? DeskWords.say("editor", "inTrash") : Labels.of(draft.line().stage()),
                draft.revision(),
                name(new PersonId(draft.updatedBy())),
                draft.line().updatedAt(),
                presence.others(draft.line().id(), tab).stream()
                        .map(this::other)
                        .sorted()
                        .toList());
    }

    private String other(PersonId person) {
        return person.equals(current.get().id())
                ? DeskWords.say("editor", "youElsewhere")
                : name(person);
    }

    private String name(PersonId person) {
        return people.nameOf(person).orElse("");
    }
}
