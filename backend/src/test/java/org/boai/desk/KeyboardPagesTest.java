package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.boai.audit.Actor;
import org.boai.document.Kind;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.RouteMatrixWorld;
import org.boai.testsupport.TabStops;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands on a page of the desk is reached by somebody who has no mouse, and each stop on
 * the way can be seen.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeyboardPagesTest extends AtTheKeys {
    /** The documents of {@code route-matrix.csv} that ask for something of their own. */
    private static final List<String> STATES =
            List.of(
                    "first",
                    "approved",
                    "scheduled",
                    "live",
                    "withdrawn",
                    "urgent",
                    "hurried",
                    "sensitive",
                    "expiring",
                    "shared",
                    "commented",
                    "resolved",
                    "trashed");

    @Inject DeskPages pages;
    @Inject RouteMatrixWorld scene;

    @Test
    void tabAloneReachesEveryControlOfEveryPage() {
        var faults = new ArrayList<String>();
        for (var round : pages.rounds()) {
            faults.addAll(faults(browser.atDesktop(), round.person(), round.paths()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void tabAloneReachesWhatEachStateOfADocumentAsksOfAFinalReviewer() {
        var values = scene.kept();
        var paths =
                STATES.stream()
                        .map(state -> values.fill("/admin/documents/{" + state + "}"))
                        .toList();
        assertThat(faults(browser.atDesktop(), world.publisher(), paths)).isEmpty();
    }

    /** On a phone, where the bar of the editor has several lines. */
    @Test
    void tabAloneReachesEveryFieldOfEveryKind() {
        var paths =
                Stream.of(Kind.values())
                        .map(kind -> world.draft(Samples.content(kind)))
                        .map(id -> "/admin/documents/" + id + "/edit")
                        .toList();
        assertThat(faults(browser.atPhone(), world.writer(), paths)).isEmpty();
    }

    private static List<String> faults(Page page, Actor person, List<String> paths) {
        DeskVisit.of(page, person, "/admin/password");
        var faults = new ArrayList<String>();
        for (var path : paths) {
            open(page, path);
            new TabStops(page).faults().forEach(fault -> faults.add(path + ": " + fault));
        }
        return faults;
    }

    /** The editor has its tools when its scripts are there, and lists the comments then. */
    private static void open(Page page, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        if (path.endsWith("/edit")) {
            assertThat(body(page)).isVisible();
            assertThat(page.locator("#comment-list[data-open]")).isAttached();
        }
    }
}
