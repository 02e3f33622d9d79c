package org.boai.desk;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.boai.testsupport.Axe;
import org.boai.testsupport.Pictures;

/** A window in which one page after another is looked at, and what is wrong with them. */
final class Look {
    private final Page page;
    private final String window;
    private final List<String> faults = new ArrayList<>();

    Look(Page page, String window) {
        this.page = page;
        this.window = window;
        page.onPageError(error -> faults.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    /** All that was wrong so far. */
    List<String> faults() {
        return faults;
    }

    /** Opens a page, which answers with this status, and looks at it. */
    void answers(String path, int status) {
        open(path, status);
        looks(path);
    }

    /** The same in English, at a glance: its language is said, and nothing stands over the side. */
    void fitsInEnglish(String path) {
        open(path, 200);
        fits(path);
        if (!path.endsWith("/preview") && !page.locator("html").getAttribute("lang").equals("en")) {
            fault(path, "is not in English");
        }
    }

    private void open(String path, int status) {
        var answer = page.navigate(path);
        if (answer.status() != status) {
            fault(path, "answers " + answer.status());
        }
        if (page.locator("main").count() != 1) {
            fault(path, "is no page");
        }
    }

    /** Looks at the page that is open. */
    void looks(String path) {
        var picture = path.replaceAll("[^a-z-]+", "_") + "-" + window.replaceAll("[^a-z]+", "-");
        Pictures.keep(page, "every/" + picture);
        Axe.violations(page).forEach(one -> fault(path, one));
        fits(path);
    }

    private void fits(String path) {
        if ((int) page.evaluate("document.documentElement.scrollWidth")
                > page.viewportSize().width) {
            fault(path, "scrolls sideways");
        }
    }

    private void fault(String path, String what) {
        faults.add(path + " (" + window + "): " + what);
    }
}
