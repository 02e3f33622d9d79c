package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page.
 *
 * @param words the texts of the site in this language
 * @param canonical absolute address, or empty for a page that has none
 * @param translation the same content in the other language, while it is live
 */
record Frame(
        Map<String, String> words,
        String lang,
        String title,
        String description,
        String canonical,
        @Nullable Link translation,
        List<Link> alternates,
        String robots,
        String stylesheet,
        String feed,
        String siteName,
        List<Link> crumbs,
        RawString masthead,
        RawString foot,
        boolean demo) {}
