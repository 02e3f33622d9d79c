package org.boai.testsupport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * What the desk tells people after an act. The page that they left has places for such words too,
 * and stays until the next one is there.
 */
public final class Told {
    private Told() {}

    /** Waits until this page tells these words. */
    public static void by(Page page, String words) {
        assertThat(
                        page.getByRole(AriaRole.STATUS)
                                .filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }
}
