package org.boai.site.view;

import java.util.function.Consumer;

/**
 * What surrounds the content of a page.
 *
 * @param layout that of its section and language
 */
record Frame(
        Skeleton layout, Words words, String siteName, HeadHtml heads, Drafts drafts, Head head) {

    /** The page with this content, UTF-8. */
    byte[] around(Consumer<Html> main) {
        return drafts.of(page -> layout.fill(page, (place, html) -> write(place, html, main)));
    }

    private void write(String place, Html html, Consumer<Html> main) {
        switch (place) {
            case "title" -> heads.title(html, head);
            case "about" -> heads.about(html, head);
            case "social" -> heads.social(html, head);
            case "refresh" -> HeadHtml.refresh(html, head);
            case "language" -> HeadHtml.language(html, head);
            case "crumbs" -> HeadHtml.crumbs(html, head);
            case "main" -> main.accept(html);
            default -> throw new IllegalStateException("No such place: " + place);
        }
    }
}
