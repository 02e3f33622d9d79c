package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.boai.audit.AuditLog;
import org.boai.people.ApiTokens;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.OwnerDatabase;
import org.boai.testsupport.RouteMatrix;
import org.boai.testsupport.RouteMatrix.Outcome;
import org.boai.testsupport.RouteMatrixWorld;
import org.boai.testsupport.RouteMatrixWorld.Values;
import org.boai.testsupport.Routes;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class RouteMatrixTest {
    private static final String NOBODY = "nobody";
    private static final String LAUNCHER = "OPS";

    /**
     * Routes that answer a question, note what was seen, begin what a later act completes, or are
     * sent what is stored already.
     */
    private static final List<String> NOTHING_TO_TELL =
            List.of(
                    "POST /admin/second-factor/begin",
                    "POST /admin/notifications/read",
                    "POST /manage/v1/notifications/read",
                    "POST /admin/documents/{id}/presence",
                    "POST /admin/documents/{id}/blocks",
                    "POST /admin/documents/{id}/written-file",
                    "POST /manage/v1/media",
                    "POST /operations/import",
                    "POST /operations/import/end",
                    "POST /operations/site/verify",
                    "POST /operations/site/archive",
                    "POST /operations/site/links",
                    "POST /operations/site/releases");

    /** Acts that these requests cannot bring to a good end, and the tests that do. */
    private static final Map<String, String> DONE_ELSEWHERE =
            Map.ofEntries(
                    Map.entry("POST /admin/setup", "only while nobody administers: SetupTest"),
                    Map.entry(
                            "POST /admin/second-factor/off",
                            "signs in by a code from then on: SecondFactorTest"),
                    Map.entry(
                            "POST /admin/second-factor/recovery-codes",
                            "needs a second factor: SecondFactorTest"),
                    Map.entry("POST /operations/demo", "fills the site: LoadDemoTest"),
                    Map.entry("POST /operations/accounts", "makes the demo's: LoadDemoTest"),
                    Map.entry("POST /operations/token", "names nobody: OperationsTest"),
                    Map.entry("POST /operations/setup-link", "somebody administers: SetupTest"),
                    Map.entry("POST /operations/site/copy", "no bucket is set: CopySiteTest"),
                    Map.entry("POST /operations/site/rollback", "no such release: RollbackTest"),
                    Map.entry("POST /operations/audit/verify", "no such place: AuditChainTest"),
                    Map.entry(
                            "POST /operations/rebuild/{target}", "no such output: OperationsTest"));

    @Inject World world;
    @Inject DeskSessions sessions;
    @Inject ApiTokens tokens;
    @Inject RouteMatrixWorld scene;
    @Inject AuditLog audit;

    /** What those who are kept out speak of: it stays as it is. */
    private Values kept;

    /** What is parked for these requests would be waited for by every test of the search. */
    @AfterEach
    void forgetWhatIsParked() throws SQLException {
        OwnerDatabase.run("delete from outbox where parked_at is not null");
    }

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
     * Every act is done for one of those whom it lets in, and whoever is told that it is done has
     * left an event, or there was nothing to tell.
     */
    @Test
    void everyRouteLetsInWhomItsRowSaysAndNobodyElseAndEveryActIsAuditedInWords()
            throws SQLException {
        world.person(RouteMatrixWorld.OTHER, Role.WRITER);
        world.publisher();
        kept = scene.kept();
        var began = lastEvent();
        var wrong = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var undone = new ArrayList<String>();
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
            if (!row.verb().equals("GET")
                    && row.callers().containsValue(Outcome.LET_IN)
                    && tried.stream().noneMatch(Tried::isDone)) {
                undone.add(row.name());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(undone).containsExactlyInAnyOrderElementsOf(DONE_ELSEWHERE.keySet());
        assertThat(silent).containsExactlyInAnyOrderElementsOf(NOTHING_TO_TELL);
        var since = " from audit_event where id > " + began;
        assertThat(nameless("select distinct action" + since, "labels", "act.")).isEmpty();
        assertThat(
                        nameless(
                                "select distinct jsonb_object_keys(detail)" + since,
                                "audit",
                                "detail."))
                .isEmpty();
    }

    /** What stands in the audit log under a code that no words are known for. */
    private static List<String> nameless(String codes, String feature, String prefix)
            throws SQLException {
        var words = DeskWords.of(feature);
        return OwnerDatabase.texts(codes).stream()
                .filter(code -> !words.has(prefix + code))
                .toList();
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
        var values = letIn ? scene.fresh(roleOf(caller)) : kept;
        var request = as(caller, row.route());
        var path = values.fill(row.request());
        withBody(request, values.fill(row.body()));
        ready.run();
        return request.urlEncodingEnabled(false).request(row.verb(), path);
    }

    private static void withBody(RequestSpecification request, String body) {
        if (body.startsWith("%")) {
            request.contentType("multipart/form-data");
            for (var field : body.substring(1).split("&")) {
                var parts = field.split("=", 2);
                if (parts[1].equals("@")) {
                    request.multiPart(parts[0], "a.txt", "一段话。".getBytes(StandardCharsets.UTF_8));
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
        var person = scene.person(caller);
        return route.startsWith("/admin")
                ? sessions.as(person)
                : sessions.anonymous()
                        .header(
                                "Authorization",
                                "Bearer " + tokens.issueFor(person.login()).secret().text());
    }

    private static String roleOf(String caller) {
        return caller.equals(NOBODY) || caller.equals(LAUNCHER) ? Role.WRITER.name() : caller;
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
