package org.boai.testsupport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Map;

/**
 * A person without a mouse: whatever they do is a key, and wherever they stop on the way they see
 * where they are.
 */
public record Keyboard(Page page) {
    /** More stops than any page of the desk has between two things that somebody wants. */
    private static final int MOST = 150;

    /**
     * What is wrong with a place of the focus, or nothing. A stop is seen when some of it stands in
     * the window with nothing over it, as WCAG 2.4.11 asks; the text of the editor shows its frame
     * instead of an outline.
     */
    static final String FAULT =
            """
            (stop) => {
              if (stop === document.body || stop.tagName === "IFRAME") {
                return "";
              }
              const name = stop.outerHTML.slice(0, 160);
              const points = [[0.5, 0.5], [0.03, 0.5], [0.97, 0.5], [0.5, 0.1], [0.5, 0.9]];
              const between = (from, to, most, at) => Math.max(from, 0) * (1 - at) + Math.min(to, most) * at;
              const seen = [...stop.getClientRects()].some((box) => box.width * box.height > 16
                && points.some(([x, y]) => stop.contains(document.elementFromPoint(
                  between(box.left, box.right, innerWidth, x), between(box.top, box.bottom, innerHeight, y)))));
              const marked = getComputedStyle(stop).outlineStyle !== "none" || stop.matches(".ProseMirror");
              const visible = stop.matches(":focus-visible, [type=date], [type=datetime-local]");
              const fault = !seen ? "hidden: " : !visible ? "no focus-visible: "
                : !marked ? "no outline: " : "";
              return fault && fault + name;
            }
            """;

    private static final String STOP =
            """
            (wanted) => {
              const fault = %s;
              const stop = document.activeElement;
              return { there: stop === wanted, fault: fault(stop) };
            }
            """
                    .formatted(FAULT);

    /** Goes forward until this has the focus. */
    public void to(Locator wanted) {
        walk(wanted, "Tab");
    }

    /** Goes backward until this has the focus. */
    public void backTo(Locator wanted) {
        walk(wanted, "Shift+Tab");
    }

    private void walk(Locator wanted, String key) {
        assertThat(wanted).isVisible();
        var way = new ArrayList<String>();
        while (!isAt(wanted)) {
            assertThat(way).as("No key leads to %s", wanted).hasSizeLessThan(MOST);
            page.keyboard().press(key);
            way.add(where());
        }
    }

    private String where() {
        return (String) page.evaluate("document.activeElement.outerHTML.slice(0, 80)");
    }

    private boolean isAt(Locator wanted) {
        var stop = (Map<?, ?>) wanted.evaluate(STOP);
        assertThat((String) stop.get("fault")).isEmpty();
        return (boolean) stop.get("there");
    }

    /** The focus is here, and can be seen. */
    public void isOn(Locator wanted) {
        assertThat(wanted).isFocused();
        assertThat(isAt(wanted)).isTrue();
    }

    public void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes to a button, a link or a summary and presses it. */
    public void press(Locator wanted) {
        to(wanted);
        press("Enter");
    }

    public void tick(Locator box) {
        to(box);
        press("Space");
        assertThat(box).isChecked();
    }

    /** Chooses the option of this value, from whichever is chosen. */
    public void choose(Locator list, String value) {
        to(list);
        press("Home");
        for (int left = list.locator("option").count();
                left > 0 && !list.inputValue().equals(value);
                left--) {
            press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    public void fill(Locator field, String text) {
        to(field);
        type(text);
    }
}
