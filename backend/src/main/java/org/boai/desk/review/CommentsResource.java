package org.boai.desk.review;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.boai.commenting.AddComment;
import org.boai.commenting.AnswerComment;
import org.boai.commenting.Place;
import org.boai.desk.Answer;
import org.boai.desk.DocumentParam;
import org.boai.desk.Done;
import org.boai.desk.Redirect;
import org.boai.desk.comments.Commenting;
import org.boai.desk.comments.ListComments;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.editing.EditingRights;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Comments on a document. A form of its page leads back there; the editor, which names itself by
 * {@code HX-Request}, gets the list of all comments.
 */
@Path(DocumentParam.PATH + "/comments")
@Authenticated
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class CommentsResource {
    private final AddComment add;
    private final AnswerComment answer;
    private final ListComments list;
    private final Drafts drafts;
    private final EditingRights rights;
    private final ActPage page;
    private final CurrentActor current;

    CommentsResource(
            AddComment add,
            AnswerComment answer,
            ListComments list,
            Drafts drafts,
            EditingRights rights,
            ActPage page,
            CurrentActor current) {
        this.add = add;
        this.answer = answer;
        this.list = list;
        this.drafts = drafts;
        this.rights = rights;
        this.page = page;
        this.current = current;
    }

    @GET
    public RestResponse<String> list(@RestPath String id) {
        var actor = current.get();
        rights.requireReading(actor);
        var draft = drafts.get(DocumentParam.of(id));
        var kind = draft.line().address().kind();
        return Answer.page(
                list.of(
                        kind,
                        new Commenting(
                                draft.line().id(),
                                draft.revision(),
                                current.csrfToken(),
                                rights.mayWrite(actor, kind))));
    }

    @POST
    public RestResponse<String> add(
            @RestPath String id,
            @RestForm @Nullable String field,
            @RestForm @Nullable Integer at,
            @RestForm @Nullable Long revision,
            @RestForm @Nullable String text,
            @RestHeader("HX-Request") @Nullable String htmx) {
        var said = text(text);
        return after(
                id,
                htmx,
                Done.COMMENTED,
                said,
                document ->
                        add.as(
                                current.get(),
                                document,
                                new AddComment.Saying(
                                        new Place(text(field), at),
                                        revision == null ? 0 : revision,
                                        said)));
    }

    @POST
    @Path("{comment}/answer")
    public RestResponse<String> answer(
            @RestPath String id,
            @RestPath String comment,
            @RestForm @Nullable String text,
            @RestHeader("HX-Request") @Nullable String htmx) {
        var said = text(text);
        return after(
                id,
                htmx,
                Done.ANSWERED,
                said,
                comment,
                (document, about) -> answer.with(current.get(), document, about, said));
    }

    @POST
    @Path("{comment}/resolve")
    public RestResponse<String> resolve(
            @RestPath String id,
            @RestPath String comment,
            @RestHeader("HX-Request") @Nullable String htmx) {
        return after(
                id,
                htmx,
                Done.RESOLVED,
                "",
                comment,
                (document, about) -> answer.resolve(current.get(), document, about));
    }

    @POST
    @Path("{comment}/reopen")
    public RestResponse<String> reopen(
            @RestPath String id,
            @RestPath String comment,
            @RestHeader("HX-Request") @Nullable String htmx) {
        return after(
                id,
                htmx,
                Done.REOPENED,
                "",
                comment,
                (document, about) -> answer.reopen(current.get(), document, about));
    }

    private RestResponse<String> after(
            String id,
            @Nullable String htmx,
            Done done,
            String said,
            String comment,
            BiConsumer<DocumentId, UUID> act) {
        return after(
                id,
                htmx,
                done,
                said,
                document -> {
                    var about = comment(comment);
                    act.accept(document, about);
                    return about;
                });
    }

    /**
     * @param act answers which comment it was about: readers of a long text find themselves there
     */
    private RestResponse<String> after(
            String id,
            @Nullable String htmx,
            Done done,
            String said,
            Function<DocumentId, UUID> act) {
        if (htmx == null) {
            return page.after(
                    id,
                    DocumentPage.Typed.remark(said),
                    document -> {
                        var about = act.apply(document);
                        return Redirect.toPlace(
                                "/admin/documents/" + document, done, "comment-" + about);
                    });
        }
        act.apply(DocumentParam.of(id));
        return list(id);
    }

    private static UUID comment(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这条批注", "this comment")));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
