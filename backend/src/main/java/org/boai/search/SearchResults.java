package org.boai.search;

import java.time.Instant;
import java.util.List;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.document.Slug;

/**
 * One page of what was found.
 *
 * @param total how many documents match, with the filters
 * @param items those of this page, the most fitting first
 * @param kinds how many match per kind, whatever kind is asked for
 * @param topics how many match per topic, whatever topic is asked for
 * @param years how many match per year, the newest first, whatever year is asked for
 */
public record SearchResults(
        long total,
        List<Hit> items,
        List<KindCount> kinds,
        List<TopicCount> topics,
        List<YearCount> years) {

    /**
     * @param title plain text
     * @param titleHighlight the title with the found words marked
     * @param snippet where in the text the words stand, or the summary when they stand elsewhere
     */
    public record Hit(
            DocumentId document,
            Kind kind,
            SitePath url,
            Instant datedAt,
            String title,
            List<Highlight> titleHighlight,
            List<Highlight> snippet) {}

    public record KindCount(Kind kind, long count) {}

    public record TopicCount(Slug topic, long count) {}

    public record YearCount(int year, long count) {}
}
