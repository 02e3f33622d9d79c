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
import org.boai.editing.AddTopic;
import org.boai.editing.Topics;
import org.boai.http.KnownParameters;

/** The managed list of topics. */
@Path("/manage/v1/topics")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TopicsResource {
    private final Reading reading;
    private final Topics topics;
    private final AddTopic add;

    TopicsResource(Reading reading, Topics topics, AddTopic add) {
        this.reading = reading;
        this.topics = topics;
        this.add = add;
    }

    @GET
    public Views.TopicList list(@Context UriInfo uri) {
        KnownParameters.of(uri);
        reading.reader();
        return Views.TopicList.of(topics.all());
    }

    @POST
    public Views.TopicList add(ManageRequest.NewTopic body, @Context UriInfo uri) {
        KnownParameters.of(uri);
        add.as(reading.actor(), new AddTopic.NewTopic(body.slug(), body.zh(), body.en()));
        return Views.TopicList.of(topics.all());
    }
}
