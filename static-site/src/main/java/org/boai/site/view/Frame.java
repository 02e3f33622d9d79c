package org.boai.site.view;

import java.util.List;

/**
 * What surrounds the content of a page; all but the name and the address is HTML already.
 *
 * @param canonical absolute address, or empty for a page that has none
 * @param about the description, the robots and the addresses in the head
 * @param social what other sites and search engines read: Open Graph and JSON-LD
 * @param refresh sends readers on, or empty
 * @param language the link to the same page in the other language, else to its home page
 */
record Frame(
        Layout layout,
        Words words,
        String siteName,
        String canonical,
        String title,
        String about,
        String social,
        String refresh,
        String language,
        String crumbs) {

    /** The page with this content. */
    String around(String main) {
        return layout.page(List.of(title, about, social, refresh, language, crumbs, main));
    }
}
