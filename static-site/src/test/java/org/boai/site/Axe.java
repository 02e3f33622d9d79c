package org.boai.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds in the pages of a window. Its script comes with each page instead of being sent to
 * it for each question, which takes longer than the answer.
 */
record Axe(Page page) {
    /** Those that sizes decide. */
    private static final List<String> RULES_OF_SIZES =
            List.of("target-size", "scrollable-region-focusable");

    /** Those that colours and sizes decide; all others need to be asked only once. */
    private static final List<String> RULES_OF_LOOKS =
            List.of(
                    "color-contrast",
                    "link-in-text-block",
                    "target-size",
                    "scrollable-region-focusable");

    private static final String RUN =
            """
            async rules => {
              const found = await axe.run({
                resultTypes: ["violations"],
                ...(rules.length > 0 ? { runOnly: { type: "rule", values: rules } } : {}),
              });
              return found.violations.map(one => one.id + " " + one.nodes[0].html);
            }
            """;

    static Axe in(Page page) {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            page.addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            return new Axe(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each broken rule with the first element that breaks it. */
    List<?> violations() {
        return (List<?>) page.evaluate(RUN, List.of());
    }

    /**
     * The same of the rules that depend on how a page looks.
     *
     * @param colours are others than those of pages before
     */
    List<?> violationsOfLooks(boolean colours) {
        return (List<?>) page.evaluate(RUN, colours ? RULES_OF_LOOKS : RULES_OF_SIZES);
    }
}
