package org.boai.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.boai.audit.Actor;
import org.boai.bundling.Bundles;
import org.boai.bundling.ChangeBundle;
import org.boai.commenting.AddComment;
import org.boai.commenting.Comments;
import org.boai.commenting.Place;
import org.boai.document.DocumentId;
import org.boai.editing.TrashDocument;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.reviewing.AppointDeputy;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.Deputies;
import org.boai.sample.Samples;
import org.boai.workflow.Level;
import org.boai.workflow.Role;

/** What the requests of {@code route-matrix.csv} speak of, made when one does. */
@ApplicationScoped
public class RouteMatrixWorld {
    /** The account that requests act upon. */
    public static final String OTHER = "matrix-other";

    private final World world;
    private final Schedule schedule;
    private final AddComment add;
    private final Comments comments;
    private final ChangeBundle change;
    private final Bundles bundles;
    private final TrashDocument trash;
    private final DeclareUrgent urgency;
    private final AppointDeputy appoint;
    private final Deputies deputies;
    private final Withdraw withdraw;
    private final RouteMatrixThings things;
    private final RouteMatrixStates states;
    private final Clock clock;

    /** Whose hash the next body speaks of. */
    private DocumentId submitted;

    RouteMatrixWorld(
            World world,
            Schedule schedule,
            AddComment add,
            Comments comments,
            ChangeBundle change,
            Bundles bundles,
            TrashDocument trash,
            DeclareUrgent urgency,
            AppointDeputy appoint,
            Deputies deputies,
            Withdraw withdraw,
            RouteMatrixThings things,
            RouteMatrixStates states,
            Clock clock) {
        this.world = world;
        this.schedule = schedule;
        this.add = add;
        this.comments = comments;
        this.change = change;
        this.bundles = bundles;
        this.trash = trash;
        this.urgency = urgency;
        this.appoint = appoint;
        this.deputies = deputies;
        this.withdraw = withdraw;
        this.things = things;
        this.states = states;
        this.clock = clock;
    }

    /** The values of placeholders, each made when a text has it. */
    public record Values(Map<String, Supplier<String>> makers) {
        public String fill(String text) {
            var filled = text;
            for (var value : makers.entrySet()) {
                var name = "{" + value.getKey() + "}";
                if (filled.contains(name)) {
                    filled = filled.replace(name, value.getValue().get());
                }
            }
            return filled;
        }
    }

    /** Anew for each text, for a request that may change them. */
    public Values fresh(String role) {
        return new Values(values(role));
    }

    /** Made once, for requests that change nothing. */
    public Values kept() {
        var kept = new HashMap<String, Supplier<String>>();
        values(Role.WRITER.name()).forEach((name, make) -> kept.put(name, once(make)));
        kept.put("hash", () -> Samples.sha256("matrix").hex());
        kept.put("asset", kept.get("unused"));
        return new Values(kept);
    }

    /** Somebody with this role and no other. */
    public Actor person(String role) {
        return world.person(
                "matrix-" + role.toLowerCase(Locale.ROOT).replace('_', '-'), Role.valueOf(role));
    }

    private Map<String, Supplier<String>> values(String role) {
        var values = new HashMap<>(documents(role));
        values.putAll(things.makers());
        values.putAll(states.makers());
        return values;
    }

    private Map<String, Supplier<String>> documents(String role) {
        var commented = once(this::commented);
        var bundle = once(this::bundle);
        return Map.ofEntries(
                Map.entry("draft", () -> world.draft(Samples.article()).toString()),
                Map.entry("first", () -> submitted().toString()),
                Map.entry("hash", () -> world.submittedHash(submitted).hex()),
                Map.entry("approved", () -> world.approved(Samples.article()).toString()),
                Map.entry("scheduled", () -> scheduled().toString()),
                Map.entry("live", () -> world.published(Samples.article()).toString()),
                Map.entry("withdrawn", () -> withdrawn().toString()),
                Map.entry("commented", () -> commented.get().toString()),
                Map.entry("comment", () -> commentOn(commented.get()).toString()),
                Map.entry("urgent", () -> urgent().toString()),
                Map.entry("deputy", () -> deputy().toString()),
                Map.entry("trashed", () -> trashed().toString()),
                Map.entry("bundle", () -> bundle.get().toString()),
                Map.entry(
                        "bundled",
                        () -> bundles.get(bundle.get()).documents().getFirst().toString()),
                Map.entry("absent", () -> absent().login()),
                Map.entry("asset", () -> Samples.sha256("matrix").hex()),
                Map.entry("person", () -> OTHER),
                Map.entry("self", () -> person(role).login()),
                Map.entry("password", () -> World.PASSWORD.replace(' ', '+')),
                Map.entry(
                        "tomorrow",
                        () ->
                                LocalDateTime.now(clock)
                                        .plusDays(1)
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()));
    }

    private DocumentId submitted() {
        submitted = world.draft(Samples.article());
        world.submit(submitted);
        return submitted;
    }

    /** The same one for all that a request says. */
    static <T> Supplier<T> once(Supplier<T> make) {
        var made = new ArrayList<T>(1);
        return () -> {
            if (made.isEmpty()) {
                made.add(make.get());
            }
            return made.getFirst();
        };
    }

    private DocumentId commented() {
        var id = world.draft(Samples.article());
        add.as(world.writer(), id, new AddComment.Saying(new Place("title", null), 1, "再想想"));
        return id;
    }

    private UUID commentOn(DocumentId id) {
        return comments.of(id).getFirst().id();
    }

    private DocumentId urgent() {
        var id = world.approved(Samples.article());
        urgency.as(world.publisher(), id, "险情");
        world.publish(id);
        return id;
    }

    /** A reviewer whose deputies were all ended. */
    private Actor absent() {
        var absent = world.person("matrix-absent", Role.FINAL_REVIEWER);
        deputies.current().stream()
                .filter(one -> one.absent().equals(absent.id()))
                .forEach(one -> appoint.end(absent, one.id()));
        return absent;
    }

    private UUID deputy() {
        var absent = absent();
        var today = LocalDate.now(clock);
        appoint.as(
                absent,
                new AppointDeputy.Absence(
                        absent.login(), world.reviewer(Level.FIRST).login(), today, today));
        return deputies.current().stream()
                .filter(one -> one.absent().equals(absent.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private DocumentId trashed() {
        var id = world.draft(Samples.article());
        trash.as(world.writer(), id);
        return id;
    }

    private UUID bundle() {
        var id = change.create(world.writer(), "一包");
        change.add(world.writer(), id, world.approved(Samples.article()));
        return id;
    }

    private DocumentId scheduled() {
        var id = world.approved(Samples.article());
        schedule.as(world.publisher(), id, clock.instant().plus(Duration.ofDays(2)));
        return id;
    }

    private DocumentId withdrawn() {
        var id = world.published(Samples.article());
        withdraw.as(world.publisher(), id, "核实", null);
        return id;
    }
}
