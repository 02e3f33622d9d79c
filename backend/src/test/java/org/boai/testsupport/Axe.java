package org.boai.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What axe finds in pages of a {@link DeskBrowser}. Its script comes with each page instead of
 * being sent to it for each question, which takes longer than the answer.
 */
public final class Axe {
    /** Frames of a preview have an origin of their own. */
    private static final String IN_ALL_FRAMES =
            "axe.configure({ allowedOrigins: [\"<unsafe_all_origins>\"] });";

    private static final String RUN =
            """
            async () => {
              const found = await axe.run({ resultTypes: ["violations"] });
              return found.violations.map(one => one.id + " " + one.nodes[0].html);
            }
            """;

    private Axe() {}

    static void comesWith(BrowserContext context) {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            context.addInitScript(text + ";" + IN_ALL_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each broken rule with the first element that breaks it. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        return (List<String>) page.evaluate(RUN);
    }

    /** Finds nothing, and keeps a picture to look at. */
    public static void findsNothing(Page page, String picture) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/desk-pages", picture + ".png")));
        assertThat(violations(page)).as(page.url()).isEmpty();
    }
}
