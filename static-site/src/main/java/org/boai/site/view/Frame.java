package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;

/**
 * What surrounds the content of every page.
 *
 * @param words the texts of the site in this language
 * @param canonical absolute address, or empty for a page that has none
 * @param language the same page in the other language, else its home page
 * @param social what other sites and search engines read: Open Graph and JSON-LD
 */
record Frame(
        Map<String, String> words,
        String lang,
        String title,
        String description,
        String canonical,
        Link language,
        List<Link> alternates,
        String robots,
        String script,
        String stylesheet,
        String icon,
        String feed,
        String jsonFeed,
        String siteName,
        List<Link> crumbs,
        RawString social,
        RawString masthead,
        RawString foot,
        boolean demo) {}
