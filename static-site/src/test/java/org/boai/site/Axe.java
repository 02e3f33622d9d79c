package org.boai.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What axe finds in the pages of a window. Its script comes with each page instead of being sent to
 * it for each question, which takes longer than the answer.
 */
record Axe(Page page) {
    private static final List<String> RULES_OF_COLOURS =
            List.of("color-contrast", "link-in-text-block");

    private static final List<String> RULES_OF_SIZES =
            List.of("target-size", "scrollable-region-focusable");

    private static final String RUN =
            """
            async ({ only, without }) => {
              const found = await axe.run({
                resultTypes: ["violations"],
                rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
                ...(only.length > 0 ? { runOnly: { type: "rule", values: only } } : {}),
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
        return run(List.of(), List.of());
    }

    /** The same, for a page whose colours were all looked at on others. */
    List<?> violationsBesideContrast() {
        return run(List.of(), List.of("color-contrast"));
    }

    /**
     * The same of the rules that colours and sizes decide; all others need to be asked only once.
     *
     * @param colours are others than those of pages before
     */
    List<?> violationsOfLooks(boolean colours) {
        return run(
                Stream.of(colours ? RULES_OF_COLOURS : List.<String>of(), RULES_OF_SIZES)
                        .flatMap(List::stream)
                        .toList(),
                List.of());
    }

    private List<?> run(List<String> only, List<String> without) {
        return (List<?>) page.evaluate(RUN, Map.of("only", only, "without", without));
    }
}
