package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.boai.audit.Actor;
import org.boai.audit.AuditLog;
import org.boai.bundling.ChangeBundle;
import org.boai.commenting.AddComment;
import org.boai.commenting.Comments;
import org.boai.commenting.Place;
import org.boai.document.DocumentId;
import org.boai.editing.TrashDocument;
import org.boai.people.ApiTokens;
import org.boai.publishing.Schedule;
import org.boai.publishing.Withdraw;
import org.boai.reviewing.AppointDeputy;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.Deputies;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.RouteMatrix;
import org.boai.testsupport.RouteMatrix.Outcome;
import org.boai.testsupport.Routes;
import org.boai.testsupport.World;
import org.boai.workflow.Level;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class RouteMatrixTest {
    private static final String NOBODY = "nobody";
    private static final String LAUNCHER = "OPS";
    private static final String OTHER = "matrix-other";

    /** Routes that answer a question, note what was seen, or begin what a later act completes. */
    private static final List<String> NOTHING_TO_TELL =
            List.of(
                    "POST /admin/second-factor/begin",
                    "POST /admin/notifications/read",
                    "POST /admin/documents/{id}/presence",
                    "POST /admin/documents/{id}/blocks",
                    "POST /operations/import",
                    "POST /operations/import/end",
                    "POST /operations/site/verify",
                    "POST /operations/site/archive",
                    "POST /operations/site/links",
                    "POST /operations/site/releases");

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject ApiTokens tokens;
    @Inject Schedule schedule;
    @Inject AddComment add;
    @Inject Comments comments;
    @Inject ChangeBundle bundles;
    @Inject TrashDocument trash;
    @Inject DeclareUrgent urgency;
    @Inject AppointDeputy appoint;
    @Inject Deputies deputies;
    @Inject Withdraw withdraw;
    @Inject AuditLog audit;
    @Inject Clock clock;

    /** What those who are kept out speak of, made once: it stays as it is. */
    private final Map<String, Supplier<String>> kept = new HashMap<>();

    /** Whose hash the next body speaks of. */
    private DocumentId submitted;

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        assertThat(RouteMatrix.read().names())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Routes.all());
    }

    @Test
    void everyRowSpeaksOfEveryRole() {
        for (var role : Role.values()) {
            assertThat(RouteMatrix.read().rows().getFirst().callers()).containsKey(role.name());
        }
    }

    /**
     * Whoever is let in and told that it is done has left an event, or there was nothing to tell.
     */
    @Test
    void everyRouteLetsInWhomItsRowSaysAndNobodyElseAndEveryActIsAudited() {
        world.person(OTHER, Role.WRITER);
        world.publisher();
        values(NOBODY).forEach((name, make) -> kept.put(name, once(make)));
        kept.put("hash", () -> Samples.sha256("matrix").hex());
        var wrong = new ArrayList<String>();
        var silent = new ArrayList<String>();
        for (var row : RouteMatrix.read().rows()) {
            var tried = new ArrayList<Tried>();
            row.callers()
                    .forEach(
                            (caller, expected) -> {
                                var one = tried(row, caller);
                                tried.add(one);
                                if (one.outcome() != expected || one.status() >= 500) {
                                    wrong.add(
                                            "%s as %s: %d, not %s"
                                                    .formatted(
                                                            row.name(),
                                                            caller,
                                                            one.status(),
                                                            expected));
                                }
                            });
            if (!row.verb().equals("GET")
                    && tried.stream().anyMatch(Tried::isDone)
                    && tried.stream().noneMatch(one -> one.isDone() && one.isTold())) {
                silent.add(row.name());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(silent).containsExactlyInAnyOrderElementsOf(NOTHING_TO_TELL);
    }

    /**
     * What came of a request.
     *
     * @param isTold whether the audit log is longer since
     */
    private record Tried(int status, Outcome outcome, boolean isTold) {
        boolean isDone() {
            return outcome == Outcome.LET_IN && status < 400;
        }
    }

    private Tried tried(RouteMatrix.Row row, String caller) {
        var before = new AtomicLong();
        var response = call(row, caller, () -> before.set(lastEvent()));
        return new Tried(response.statusCode(), outcome(response), lastEvent() > before.get());
    }

    private long lastEvent() {
        var any = new AuditLog.Query(null, null, null, null, null, null);
        return audit.find(any, 1).getFirst().id;
    }

    /**
     * @param ready is run when what the request speaks of has been made
     */
    private Response call(RouteMatrix.Row row, String caller, Runnable ready) {
        var letIn = row.callers().get(caller) == Outcome.LET_IN;
        var values = letIn ? values(caller) : kept;
        var request = as(caller, row.route());
        var path = fill(row.request(), values);
        withBody(request, fill(row.body(), values));
        ready.run();
        return request.urlEncodingEnabled(false).request(row.verb(), path);
    }

    private static void withBody(RequestSpecification request, String body) {
        if (body.startsWith("%")) {
            request.contentType("multipart/form-data");
            for (var field : body.substring(1).split("&")) {
                var parts = field.split("=", 2);
                if (parts[1].equals("@")) {
                    request.multiPart(parts[0], "a.txt", new byte[] {1, 2, 3});
                } else {
                    request.multiPart(parts[0], parts[1]);
                }
            }
        } else if (body.equals("@")) {
            request.contentType("application/octet-stream").body(new byte[] {1, 2, 3});
        } else if (body.startsWith("{")) {
            request.contentType("application/json").body(body);
        } else if (!body.isEmpty()) {
            request.contentType("application/x-www-form-urlencoded").body(body);
        }
    }

    private RequestSpecification as(String caller, String route) {
        if (caller.equals(NOBODY)) {
            return sessions.anonymous();
        }
        if (caller.equals(LAUNCHER)) {
            return sessions.anonymous()
                    .header("Authorization", "Bearer " + World.OPERATIONS_SECRET);
        }
        var person = person(caller);
        return route.startsWith("/admin")
                ? sessions.as(person)
                : sessions.anonymous()
                        .header(
                                "Authorization",
                                "Bearer " + tokens.issueFor(person.login()).secret().text());
    }

    private Actor person(String role) {
        return world.person(
                "matrix-" + role.toLowerCase(Locale.ROOT).replace('_', '-'), Role.valueOf(role));
    }

    private static String fill(String text, Map<String, Supplier<String>> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            var name = "{" + value.getKey() + "}";
            if (filled.contains(name)) {
                filled = filled.replace(name, value.getValue().get());
            }
        }
        return filled;
    }

    private Map<String, Supplier<String>> values(String caller) {
        var commented = once(this::commented);
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
                Map.entry("bundle", () -> bundle().toString()),
                Map.entry("asset", () -> Samples.sha256("matrix").hex()),
                Map.entry("person", () -> OTHER),
                Map.entry("self", () -> person(roleOf(caller)).login()),
                Map.entry("password", () -> World.PASSWORD.replace(' ', '+')),
                Map.entry(
                        "tomorrow",
                        () ->
                                LocalDateTime.now(clock)
                                        .plusDays(1)
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()));
    }

    private static String roleOf(String caller) {
        return caller.equals(NOBODY) || caller.equals(LAUNCHER) ? Role.WRITER.name() : caller;
    }

    private DocumentId submitted() {
        submitted = world.draft(Samples.article());
        world.submit(submitted);
        return submitted;
    }

    /** The same one for all that a request says. */
    private static <T> Supplier<T> once(Supplier<T> make) {
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

    private UUID deputy() {
        var absent = world.person("matrix-absent", Role.FINAL_REVIEWER);
        var today = LocalDate.now(clock);
        deputies.current().stream()
                .filter(one -> one.absent().equals(absent.id()))
                .forEach(one -> appoint.end(absent, one.id()));
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
        var id = bundles.create(world.writer(), "一包");
        bundles.add(world.writer(), id, world.approved(Samples.article()));
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

    private static Outcome outcome(Response response) {
        var location = response.header("Location");
        return switch (response.statusCode()) {
            case 401 -> Outcome.UNAUTHORIZED;
            case 403 -> Outcome.FORBIDDEN;
            case 303 ->
                    location.contains("/admin/sign-in?next=")
                            ? Outcome.SENT_TO_SIGN_IN
                            : Outcome.LET_IN;
            default -> Outcome.LET_IN;
        };
    }
}
