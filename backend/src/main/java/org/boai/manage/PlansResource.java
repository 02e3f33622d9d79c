package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.boai.bundling.Bundles;
import org.boai.editing.Drafts;
import org.boai.http.KnownParameters;
import org.jspecify.annotations.Nullable;

/** What goes public and what is withdrawn by itself. */
@Path("/manage/v1/plans")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class PlansResource {
    private final Reading reading;
    private final Drafts drafts;
    private final Bundles bundles;

    PlansResource(Reading reading, Drafts drafts, Bundles bundles) {
        this.reading = reading;
        this.drafts = drafts;
        this.bundles = bundles;
    }

    /** The plans of a span of time, soonest first. */
    record Plans(List<Plan> plans) {}

    /**
     * Something that happens at a time.
     *
     * @param id of the document or the bundle
     */
    record Plan(What what, UUID id, String title, Instant at) {}

    /** What happens. */
    enum What {
        PUBLISH,
        WITHDRAW,
        PUBLISH_BUNDLE
    }

    /** From the time {@code from} until just before {@code to}. */
    @GET
    public Plans list(@Context UriInfo uri) {
        var sent = KnownParameters.of(uri, "from", "to");
        reading.reader();
        var from = time("from", sent);
        var to = time("to", sent);
        var plans = new ArrayList<Plan>();
        for (var line : drafts.planned(from, to)) {
            add(plans, What.PUBLISH, line, line.scheduledAt());
            var expiry = line.expiry();
            add(plans, What.WITHDRAW, line, expiry == null ? null : expiry.at());
        }
        bundles.planned(from, to).stream()
                .filter(bundle -> bundle.failedBecause() == null)
                .map(one -> new Plan(What.PUBLISH_BUNDLE, one.id(), one.title(), one.at()))
                .forEach(plans::add);
        plans.removeIf(plan -> plan.at().isBefore(from) || !plan.at().isBefore(to));
        plans.sort(Comparator.comparing(Plan::at).thenComparing(Plan::id));
        return new Plans(plans);
    }

    private static void add(List<Plan> plans, What what, Drafts.Line line, @Nullable Instant at) {
        if (at != null) {
            plans.add(new Plan(what, line.id().value(), line.title(), at));
        }
    }

    private static Instant time(String name, KnownParameters sent) {
        return Ids.time(name, sent.value(name).orElse(""));
    }
}
