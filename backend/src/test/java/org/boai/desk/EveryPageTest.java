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
import java.util.TreeSet;
import org.boai.audit.Actor;
import org.boai.checking.CheckContent;
import org.boai.language.Language;
import org.boai.people.ChooseLanguage;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
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
    @Inject World world;
    @Inject RouteMatrixWorld scene;
    @Inject DeskPages pages;
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
        var named = new TreeSet<>(DeskPages.PAGES);
        named.addAll(DeskPages.NO_PAGES.keySet());
        assertThat(DeskPages.routes()).hasSameElementsAs(named);
        assertThat(DeskPages.PAGES).doesNotContainAnyElementsOf(DeskPages.NO_PAGES.keySet());
    }

    @Test
    void noPageOfTheDeskHasAFault() {
        var faults = new ArrayList<String>();
        for (var round : pages.rounds()) {
            for (var look :
                    List.of(
                            new Look(browser.atDesktop(), "desktop"),
                            new Look(browser.atPhone(), "phone"))) {
                DeskVisit.of(look.page(), round.person(), "/admin/password");
                round.paths().forEach(path -> look.answers(path, 200));
                faults.addAll(look.faults());
            }
            faults.addAll(inEnglish(round.person(), round.paths()));
        }
        assertThat(faults).isEmpty();
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
}
