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
import java.util.Objects;
import org.boai.editing.AddTopic;
import org.boai.editing.ChangeTopic;
import org.boai.editing.Topics;
import org.boai.http.KnownParameters;
import org.boai.refusal.TypedSlug;
import org.jboss.resteasy.reactive.RestPath;

/** The managed list of topics. */
@Path("/manage/v1/topics")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TopicsResource {
    private final Reading reading;
    private final Topics topics;
    private final AddTopic add;
    private final ChangeTopic change;

    TopicsResource(Reading reading, Topics topics, AddTopic add, ChangeTopic change) {
        this.reading = reading;
        this.topics = topics;
        this.add = add;
        this.change = change;
    }

    @GET
    public Views.TopicList list(@Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return Views.TopicList.of(topics.all());
    }

    @POST
    public Views.TopicList add(SocietyRequest.NewTopic body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        add.as(reading.actor(), new AddTopic.NewTopic(body.slug(), body.zh(), body.en()));
        return Views.TopicList.of(topics.all());
    }

    @POST
    @Path("{slug}")
    public Views.TopicList change(
            @RestPath String slug, SocietyRequest.ChangedTopic body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        change.as(
                reading.actor(),
                TypedSlug.of(slug),
                new ChangeTopic.Wanted(
                        body.zh(),
                        body.en(),
                        body.position(),
                        body.section(),
                        Objects.requireNonNullElse(body.aboutZh(), ""),
                        Objects.requireNonNullElse(body.aboutEn(), "")));
        return Views.TopicList.of(topics.all());
    }
}
