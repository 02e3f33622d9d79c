package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.boai.audit.Actor;
import org.boai.checking.CheckContent;
import org.boai.language.Language;
import org.boai.people.ChooseLanguage;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.RouteMatrix;
import org.boai.testsupport.RouteMatrix.Outcome;
import org.boai.testsupport.RouteMatrixWorld;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page below {@code /admin}, at a desktop and on a phone: nothing for axe to find, nothing to
 * scroll sideways for, no script that fails.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    /** Who sees most, the first who is let in. */
    private static final List<Role> VISITORS =
            List.of(Role.FINAL_REVIEWER, Role.ADMIN, Role.SUPERVISOR);

    private static final Set<String> PAGES =
            Set.of(
                    "/admin",
                    "/admin/accounts",
                    "/admin/audit",
                    "/admin/bundles",
                    "/admin/bundles/{bundle}",
                    "/admin/calendar",
                    "/admin/deputies",
                    "/admin/documents",
                    "/admin/documents/new",
                    "/admin/documents/{id}",
                    "/admin/documents/{id}/edit",
                    "/admin/documents/{id}/history",
                    "/admin/documents/{id}/history/compare",
                    "/admin/documents/{id}/preview",
                    "/admin/documents/{id}/restore",
                    "/admin/documents/{id}/uses",
                    "/admin/files",
                    "/admin/files/{sha256}",
                    "/admin/home-page",
                    "/admin/links",
                    "/admin/notifications",
                    "/admin/password",
                    "/admin/second-factor",
                    "/admin/sign-in",
                    "/admin/sign-in/code",
                    "/admin/topics",
                    "/admin/trash",
                    "/admin/words");

    /** Routes that nobody looks at, with what they answer instead. */
    private static final Map<String, String> NO_PAGES =
            Map.ofEntries(
                    Map.entry("/admin/assets/{version}/{name}", "scripts and styles"),
                    Map.entry("/admin/audit/export", "a table to download"),
                    Map.entry("/admin/documents/{id}/comments", "a list inside the editor's page"),
                    Map.entry("/admin/documents/{id}/presence", "facts for a script"),
                    Map.entry("/admin/media", "a list for a script"),
                    Map.entry("/admin/media/{sha256}", "facts for a script"),
                    Map.entry("/admin/media/{sha256}/{name}", "an uploaded file"),
                    Map.entry("/admin/references", "a list for a script"),
                    Map.entry("/admin/second-factor/code.svg", "a picture"),
                    Map.entry("/admin/setup", "a page for one who holds the link; see SetupTest"),
                    Map.entry("/admin/site-archive", "an archive to download"));

    @Inject World world;
    @Inject RouteMatrixWorld scene;
    @Inject ChooseLanguage language;
    @Inject RefusalPages refusals;
    @Inject CheckContent checks;

    @TestHTTPResource("/")
    String site;

    private DeskBrowser browser;

    @BeforeAll
    void open() {
        browser = new DeskBrowser(site);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** A new route is either: nothing is left out without a word. */
    @Test
    void everyRouteIsAPageOrSaysWhatItIsInstead() {
        var named = new TreeSet<>(PAGES);
        named.addAll(NO_PAGES.keySet());
        assertThat(rows()).extracting(RouteMatrix.Row::route).hasSameElementsAs(named);
        assertThat(PAGES).doesNotContainAnyElementsOf(NO_PAGES.keySet());
    }

    @Test
    void noPageOfTheDeskHasAFault() {
        world.person(RouteMatrixWorld.OTHER, Role.WRITER);
        var values = scene.kept();
        var faults = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var visitor : VISITORS) {
            var person = scene.person(visitor.name());
            var paths =
                    rows().stream()
                            .filter(row -> PAGES.contains(row.route()))
                            .filter(row -> row.callers().get(visitor.name()) == Outcome.LET_IN)
                            .filter(row -> seen.add(row.route()))
                            .map(row -> values.fill(row.request()))
                            .toList();
            for (var look :
                    List.of(
                            new Look(browser.atDesktop(), "desktop"),
                            new Look(browser.atPhone(), "phone"))) {
                DeskVisit.of(look.page(), person, "/admin/password");
                paths.forEach(path -> look.answers(path, 200));
                faults.addAll(look.faults());
            }
            faults.addAll(inEnglish(person, paths));
        }
        assertThat(faults).isEmpty();
        assertThat(seen).isEqualTo(new TreeSet<>(PAGES));
    }

    /** What axe looks for is the same there, but English words are longer. */
    private List<String> inEnglish(Actor person, List<String> paths) {
        var look = new Look(browser.atPhone(), "phone, in English");
        DeskVisit.of(look.page(), person, "/admin/password").press("English");
        try {
            paths.forEach(look::fitsInEnglish);
        } finally {
            language.as(person, Language.ZH);
        }
        return look.faults();
    }

    @Test
    void noPageThatSaysNoHasAFault() {
        var look = new Look(browser.atPhone(), "phone, refused");
        var page = look.page();
        DeskVisit.of(page, scene.person(Role.WRITER.name()), "/admin/password");
        look.answers("/admin/accounts", 403);
        look.answers("/admin/documents/00000000-0000-0000-0000-000000000000", 404);
        look.answers("/admin/no-such-page", 404);
        // Whatever fails unforeseen is told by the same page; no address of the desk fails on
        // purpose.
        var incomplete = Samples.article("", List.of());
        var findings = checks.of(world.draft(incomplete), incomplete);
        var told = refusals.page("编号 7", "internal-error", findings);
        page.route("**/admin/out-of-order", route -> fail(route, told));
        look.answers("/admin/out-of-order", 500);
        assertThat(look.faults()).isEmpty();

        var desk = new Look(browser.atPhone(), "phone, too late");
        var id = world.approved(Samples.article());
        var late = DeskVisit.of(desk.page(), world.publisher(), "/admin/documents/" + id);
        world.publish(id);
        var answer = desk.page().waitForResponse("**/publish", () -> late.press("现在发布"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(desk.page().getByRole(AriaRole.ALERT)).isVisible();
        desk.looks("/publish");
        assertThat(desk.faults()).isEmpty();
    }

    private static void fail(Route route, String page) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(page));
    }

    private static List<RouteMatrix.Row> rows() {
        return RouteMatrix.read().rows().stream()
                .filter(row -> row.verb().equals("GET"))
                .filter(row -> row.route().startsWith("/admin"))
                .toList();
    }
}
