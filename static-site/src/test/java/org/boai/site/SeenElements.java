package org.boai.site;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The elements of all pages so far. Colours come from styles, which go by the names, classes,
 * attributes and ancestors of elements, by their language and by who is first or last: a page whose
 * elements all stood on others has no other colours.
 */
final class SeenElements {
    /** Values of other attributes are texts and addresses, which no colour goes by. */
    private static final String ELEMENTS =
            """
            () => {
              const told = ["class", "rel", "type", "role", "scope", "lang", "open",
                "aria-current", "aria-selected", "aria-expanded"];
              const found = new Set();
              const walk = (element, path) => {
                const attributes = [...element.attributes]
                  .map(one => one.name + (told.includes(one.name) ? "=" + one.value : "")).sort();
                const place = (element.previousElementSibling ? "" : " first")
                  + (element.nextElementSibling ? "" : " last");
                const own = `${path}/${element.localName}[${attributes}]${place}`;
                found.add(own);
                [...element.children].forEach(child => walk(child, own));
              };
              walk(document.body, document.documentElement.lang);
              return [...found];
            }
            """;

    private final Set<String> seen = new HashSet<>();

    /** Whether an element of this page was on none before; all of them count as seen from now. */
    @SuppressWarnings("unchecked")
    boolean addAll(Page page) {
        return seen.addAll((List<String>) page.evaluate(ELEMENTS));
    }
}
