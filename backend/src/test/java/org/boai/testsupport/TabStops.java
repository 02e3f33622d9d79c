package org.boai.testsupport;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * All stops that the key Tab makes on a page. The page itself keeps what each was like, as a
 * question after each key would take most of the time.
 */
public record TabStops(Page page) {
    /** How many keys are pressed before the page is asked whether they came round. */
    private static final int AT_A_TIME = 10;

    /** More than one thing of the desk has folded parts. */
    private static final int UNFOLDED = 40;

    /**
     * What a page keeps. A stop is looked at before the next key moves on from it, when the window
     * has long scrolled there. Of a group of radio buttons Tab reaches one; links inside a text
     * that is edited are reached by the keys of the text. Lists of the desk are as long as other
     * tests have made them: of folded parts that stand side by side the first are unfolded.
     */
    private static final String KEPT =
            """
            () => {
              const fault = %s;
              const natural = "a[href], area[href], button, input, select, textarea, summary, "
                + "audio[controls], video[controls], [contenteditable]:not([contenteditable=false])";
              const stops = new Set();
              const faults = new Set();
              let first, last, round = false;

              const shown = (one) => {
                const box = one.getBoundingClientRect();
                return one.checkVisibility({ visibilityProperty: true }) && box.width > 4 && box.height > 4;
              };
              const inText = (one) => one.isContentEditable && !one.hasAttribute("contenteditable");
              const controls = () => [...document.querySelectorAll(natural + ", [tabindex]")].filter((one) =>
                (one.matches(natural) || one.tabIndex >= 0) && !one.matches(":disabled")
                && !one.closest("[inert]") && !inText(one) && shown(one));
              const chosenWith = (one) => (stop) => one.type === "radio" && stop.type === "radio"
                && stop.name === one.name && stop.form === one.form;
              const reached = (one) => stops.has(one) || [...stops].some(chosenWith(one));
              const toolbars = () => [...document.querySelectorAll("[role=toolbar]")].filter(shown);

              function look() {
                const stop = document.activeElement;
                if (stop !== document.body) {
                  round ||= stop === first && stop !== last;
                  first ??= stop;
                  stops.add(stop);
                  faults.add(fault(stop));
                }
                last = stop;
              }

              document.activeElement.blur();
              const beside = new Map();
              document.querySelectorAll("details").forEach((one) => {
                const list = one.closest("li, tr, section, article")?.parentElement ?? one.parentElement;
                beside.set(list, (beside.get(list) ?? 0) + 1);
                one.open = beside.get(list) <= %d;
              });
              addEventListener("keydown", look, { capture: true });
              window.tabStops = {
                controls: () => controls().length,
                isRound: () => round,
                enterToolbar: (at) => {
                  const bar = toolbars()[at];
                  const stop = bar && [...stops].find((one) => bar.contains(one));
                  stop?.focus();
                  return stop ? controls().filter((one) => bar.contains(one)).length : 0;
                },
                faults: () => {
                  look();
                  controls().filter((one) => one.tabIndex > 0).forEach((one) =>
                    faults.add("out of turn: " + one.outerHTML.slice(0, 160)));
                  controls().filter((one) => !reached(one)).forEach((one) =>
                    faults.add("not reached: " + one.outerHTML.slice(0, 160)));
                  return [...faults].filter(Boolean);
                },
              };
            }
            """
                    .formatted(Keyboard.FAULT, UNFOLDED);

    /**
     * Opens what is folded, goes round by Tab alone, and through each toolbar by its arrows: what
     * cannot be reached, or not be seen when it is.
     */
    @SuppressWarnings("unchecked")
    public List<String> faults() {
        page.evaluate(KEPT);
        var faults = new ArrayList<String>();
        if (!comesRound()) {
            faults.add("Tab does not come round");
        }
        for (int bar = 0, tools = enter(bar); tools > 0; tools = enter(++bar)) {
            hold("ArrowRight", tools);
        }
        faults.addAll((List<String>) page.evaluate("tabStops.faults()"));
        return faults;
    }

    /** A date, a film and others have more than one stop, but none has many. */
    private boolean comesRound() {
        int most = 3 * (int) page.evaluate("tabStops.controls()") + 4 * AT_A_TIME;
        for (int pressed = 0; pressed < most; pressed += AT_A_TIME) {
            hold("Tab", AT_A_TIME);
            if ((boolean) page.evaluate("tabStops.isRound()")) {
                return true;
            }
        }
        return false;
    }

    private int enter(int bar) {
        return (int) page.evaluate("at => tabStops.enterToolbar(at)", bar);
    }

    /** Holds it down, which sends half as much; all after the first are repeats to the page. */
    private void hold(String key, int times) {
        for (int time = 0; time < times; time++) {
            page.keyboard().down(key);
        }
        page.keyboard().up(key);
    }
}
