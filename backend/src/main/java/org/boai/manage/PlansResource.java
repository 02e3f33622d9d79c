package org.boai.manage;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.boai.bundling.Bundles;
import org.boai.editing.Drafts;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.publishing.FailedPlans;
import org.jspecify.annotations.Nullable;

/** What goes public and what is withdrawn by itself. */
@Path("/manage/v1/plans")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class PlansResource {
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int MOST_FAILED = 100;

    private final Reading reading;
    private final Drafts drafts;
    private final Bundles bundles;
    private final FailedPlans failedPlans;

    PlansResource(Reading reading, Drafts drafts, Bundles bundles, FailedPlans failedPlans) {
        this.reading = reading;
        this.drafts = drafts;
        this.bundles = bundles;
        this.failedPlans = failedPlans;
    }

    /**
     * The plans of a span of time, soonest first.
     *
     * @param failed what was to happen at any time, did not, and nobody has made good yet; the
     *     latest first, at most 100 of documents and of bundles
     */
    record Plans(List<Plan> plans, List<Failed> failed) {}

    /**
     * Something that happens at a time.
     *
     * @param id of the document or the bundle
     */
    record Plan(What what, UUID id, String title, Instant at) {}

    /**
     * Something that did not happen at its time.
     *
     * @param id of the document or the bundle
     */
    record Failed(What what, UUID id, String title, Instant at, Bilingual why) {}

    /** What happens. */
    enum What {
        PUBLISH,
        WITHDRAW,
        PUBLISH_BUNDLE
    }

    /** From the time {@code from} until just before {@code to}, at most 92 days. */
    @GET
    public Plans list(@Context UriInfo uri) {
        var sent = KnownParameters.of(uri, "from", "to");
        reading.reader();
        var from = time("from", sent);
        var to = time("to", sent);
        if (to.isAfter(from.plus(LONGEST))) {
            throw Ids.invalid(
                    "to",
                    new Bilingual(
                                    "from 到 to 最长 %d 天。请分段查询。",
                                    "From “from” to “to” are at most %d days. Ask for one part after the other.")
                            .with(LONGEST.toDays()));
        }
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
        return new Plans(plans, failed());
    }

    private List<Failed> failed() {
        return Stream.concat(
                        failedPlans.open(MOST_FAILED).stream().map(PlansResource::failed),
                        bundles.failed(MOST_FAILED).stream().map(PlansResource::failed))
                .sorted(Comparator.comparing(Failed::at).reversed())
                .toList();
    }

    private static Failed failed(FailedPlans.Line plan) {
        var what =
                switch (plan.what()) {
                    case PUBLISH -> What.PUBLISH;
                    case EXPIRE -> What.WITHDRAW;
                };
        return new Failed(what, plan.document().value(), plan.title(), plan.at(), plan.why());
    }

    private static Failed failed(Bundles.Plan bundle) {
        return new Failed(
                What.PUBLISH_BUNDLE,
                bundle.id(),
                bundle.title(),
                bundle.at(),
                Objects.requireNonNull(bundle.failedBecause()));
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
