package org.boai.importing;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a file calls its text in the text itself: the only heading of the first level, before all
 * other headings.
 *
 * @param element null where there is none
 */
record Headline(@Nullable Element element) {

    static Headline of(Element body) {
        var first = body.selectFirst("h1, h2, h3, h4, h5, h6");
        var isAlone = first != null && first.is("h1") && body.select("h1").size() == 1;
        return new Headline(isAlone ? first : null);
    }

    String text() {
        return element == null ? "" : FileFacts.line(element.text());
    }

    /** Takes it out of the text that has this title already. */
    void leaveTo(String title) {
        if (element != null && text().equals(title)) {
            element.remove();
        }
    }
}
