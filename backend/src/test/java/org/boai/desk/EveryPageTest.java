package org.boai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.boai.audit.Actor;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.RouteMatrix;
import org.boai.testsupport.RouteMatrix.Outcome;
import org.boai.testsupport.RouteMatrixWorld;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/**
 * Every page that the route matrix lists below {@code /admin}, at a desktop and on a phone: nothing
 * for axe to find, nothing to scroll sideways for, no script that fails.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class EveryPageTest {
    /** Who sees most, the first who is let in. */
    private static final List<Role> VISITORS =
            List.of(Role.FINAL_REVIEWER, Role.ADMIN, Role.SUPERVISOR);

    /** As many as there are now. */
    private static final int PAGES = 27;

    @Inject World world;
    @Inject RouteMatrixWorld scene;
    @Inject DeskSessions sessions;

    @TestHTTPResource("/")
    String site;

    @Test
    void noPageOfTheDeskHasAFault() {
        world.person(RouteMatrixWorld.OTHER, Role.WRITER);
        var values = scene.kept();
        var faults = new ArrayList<String>();
        var seen = new LinkedHashSet<String>();
        try (var browser = new DeskBrowser(site)) {
            for (var visitor : VISITORS) {
                var person = scene.person(visitor.name());
                var pages =
                        RouteMatrix.read().rows().stream()
                                .filter(row -> row.verb().equals("GET"))
                                .filter(row -> row.route().startsWith("/admin"))
                                .filter(row -> !seen.contains(row.route()))
                                .filter(row -> row.callers().get(visitor.name()) == Outcome.LET_IN)
                                .filter(row -> isPage(person, values.fill(row.request())))
                                .toList();
                pages.forEach(row -> seen.add(row.route()));
                var paths = pages.stream().map(row -> values.fill(row.request())).toList();
                faults.addAll(faults(browser.atDesktop(), person, paths, "desktop"));
                faults.addAll(faults(browser.atPhone(), person, paths, "phone"));
            }
        }
        assertThat(faults).isEmpty();
        // A page that answers otherwise than with itself is missing here.
        assertThat(seen).hasSizeGreaterThanOrEqualTo(PAGES);
    }

    /** Not a file, and not what a script asks for. */
    private boolean isPage(Actor person, String path) {
        var answer = sessions.as(person).get(path);
        return answer.statusCode() == 200
                && answer.contentType().startsWith("text/html")
                && answer.asString().contains("<main");
    }

    private static List<String> faults(Page page, Actor person, List<String> paths, String width) {
        var faults = new ArrayList<String>();
        DeskVisit.of(page, person, "/admin/password");
        page.onPageError(error -> faults.add(page.url() + ": " + error));
        for (var path : paths) {
            page.navigate(path);
            var where = path + " at the " + width + ": ";
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target/desk-pages/every",
                                            path.replaceAll("[^a-z-]+", "_")
                                                    + "-"
                                                    + width
                                                    + ".png")));
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                faults.add(where + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
            }
            if ((int) page.evaluate("document.documentElement.scrollWidth")
                    > page.viewportSize().width) {
                faults.add(where + "scrolls sideways");
            }
        }
        return faults;
    }
}
