package org.boai.importing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.boai.content.check.Links;
import org.boai.language.Bilingual;
import org.jsoup.nodes.Element;

/** What the allow-list drops and readers of the file would miss; counted, to be told. */
enum LeftOut {
    PICTURES("img"),
    FILMS("iframe, video, audio, object, embed, applet"),
    DRAWINGS("svg, math, canvas"),
    FORMS("input:not([type=hidden]), select, textarea, button"),
    LINKS("a[href]") {
        @Override
        boolean counts(Element element) {
            var target = element.attr("href").strip();
            return !target.isEmpty() && !target.startsWith("#") && !Links.isAllowed(target);
        }
    },
    SCRIPTS("script");

    private final String selector;

    LeftOut(String selector) {
        this.selector = selector;
    }

    /** What to tell of a text, in the order of this list; empty when nothing is dropped. */
    static List<Bilingual> of(Element body) {
        return Arrays.stream(values())
                .filter(one -> one.in(body) > 0)
                .map(one -> one.told(body))
                .toList();
    }

    private Bilingual told(Element body) {
        return WrittenFile.WORDS.get(name(), in(body));
    }

    private long in(Element body) {
        return body.select(selector).stream().filter(shown()).filter(this::counts).count();
    }

    boolean counts(Element element) {
        return true;
    }

    /** Not what only browsers without scripts show, which is there a second time. */
    private static Predicate<Element> shown() {
        return element -> element.closest("noscript, template") == null;
    }
}
