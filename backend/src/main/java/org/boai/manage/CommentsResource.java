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
import org.boai.commenting.AddComment;
import org.boai.commenting.AnswerComment;
import org.boai.commenting.Comments;
import org.boai.commenting.Place;
import org.boai.document.DocumentId;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.jboss.resteasy.reactive.RestPath;

/** What is said of places in a draft. */
@Path("/manage/v1/documents/{id}/comments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CommentsResource {
    private static final Bilingual COMMENT = new Bilingual("这条批注", "this comment");

    private final Reading reading;
    private final Comments comments;
    private final AddComment add;
    private final AnswerComment answer;

    CommentsResource(Reading reading, Comments comments, AddComment add, AnswerComment answer) {
        this.reading = reading;
        this.comments = comments;
        this.add = add;
        this.answer = answer;
    }

    @GET
    public CommentViews.Talks list(@RestPath String id, @Context UriInfo uri) {
        KnownParameters.of(uri);
        return talks(reading.existing(id));
    }

    @POST
    public CommentViews.Talks add(
            @RestPath String id, CommentRequest.Comment body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        var place = new Place(body.field(), body.at());
        add.as(
                reading.actor(),
                Ids.document(id),
                new AddComment.Saying(place, body.revision(), body.text()));
        return talks(Ids.document(id));
    }

    @POST
    @Path("{comment}/answer")
    public CommentViews.Talks answer(
            @RestPath String id,
            @RestPath String comment,
            CommentRequest.Answer body,
            @Context UriInfo uri) {
        KnownParameters.of(uri);
        answer.with(reading.actor(), Ids.document(id), Ids.of(comment, COMMENT), body.text());
        return talks(Ids.document(id));
    }

    @POST
    @Path("{comment}/resolve")
    @Consumes(MediaType.WILDCARD)
    public CommentViews.Talks resolve(
            @RestPath String id, @RestPath String comment, @Context UriInfo uri) {
        KnownParameters.of(uri);
        answer.resolve(reading.actor(), Ids.document(id), Ids.of(comment, COMMENT));
        return talks(Ids.document(id));
    }

    @POST
    @Path("{comment}/reopen")
    @Consumes(MediaType.WILDCARD)
    public CommentViews.Talks reopen(
            @RestPath String id, @RestPath String comment, @Context UriInfo uri) {
        KnownParameters.of(uri);
        answer.reopen(reading.actor(), Ids.document(id), Ids.of(comment, COMMENT));
        return talks(Ids.document(id));
    }

    private CommentViews.Talks talks(DocumentId document) {
        return CommentViews.Talks.of(comments.of(document));
    }
}
