package org.boai.testsupport;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of whole pages below {@code target/desk-pages}, taken where {@code -Dboai.pictures=true}
 * asks for them: one takes longer than most pages do.
 */
public final class Pictures {
    private static final boolean WANTED = Boolean.getBoolean("boai.pictures");

    private Pictures() {}

    /**
     * @param name without its ending; may name a folder
     */
    public static void keep(Page page, String name) {
        if (WANTED) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/desk-pages", name + ".png")));
        }
    }
}
