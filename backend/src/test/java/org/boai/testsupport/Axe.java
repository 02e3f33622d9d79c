package org.boai.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds in pages of a {@link DeskBrowser}. Its script, which takes as long to read as a
 * page takes to load, is sent to those that are asked.
 */
public final class Axe {
    /** Frames of a preview have an origin of their own. */
    private static final String IN_ALL_FRAMES =
            "axe.configure({ allowedOrigins: [\"<unsafe_all_origins>\"] });";

    private static final String RUN =
            """
            async () => {
              const found = await axe.run({ resultTypes: ["violations", "incomplete"] });
              const unread = found.incomplete.filter(one => one.id === "frame-tested");
              return [...found.violations, ...unread].map(one => one.id + " " + one.nodes[0].html);
            }
            """;

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";" + IN_ALL_FRAMES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each broken rule with the first element that breaks it. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.frames().forEach(Frame::waitForLoadState);
        page.frames().forEach(frame -> frame.evaluate(SCRIPT));
        return (List<String>) page.evaluate(RUN);
    }

    /** Finds nothing, and keeps a picture where somebody wants to look. */
    public static void findsNothing(Page page, String picture) {
        Pictures.keep(page, picture);
        assertThat(violations(page)).as(page.url()).isEmpty();
    }
}
