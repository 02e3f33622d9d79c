package org.boai.site.view;

import java.util.function.Consumer;

/**
 * What surrounds the content of a page.
 *
 * @param layout that of its section and language
 */
record Frame(Skeleton layout, Words words, String siteName, HeadHtml heads, Head head) {

    /** Most pages are smaller. */
    private static final int PAGE = 16 * 1024;

    /** The page with this content. */
    Html around(Consumer<Html> main) {
        var page = new Html(PAGE);
        layout.fill(page, (place, html) -> write(place, html, main));
        return page;
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
