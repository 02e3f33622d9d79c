package org.boai.site.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.site.index.Group;
import org.boai.site.index.Index;

/** Says which addresses search engines are told of, and in which of the sitemap's files. */
final class SitemapPlanner {

    /** Small parts, so that a change rewrites little; the protocol allows 50,000. */
    static final int PART_SIZE = 1000;

    private final Index index;
    private final ListPlanner lists;
    private final NewsPlanner news;
    private final Map<ContentLocale, Chrome> chromes;

    SitemapPlanner(
            Index index, ListPlanner lists, NewsPlanner news, Map<ContentLocale, Chrome> chromes) {
        this.index = index;
        this.lists = lists;
        this.news = news;
        this.chromes = chromes;
    }

    Optional<PagePlan> part(PageKey.SitemapPart part) {
        var cards = index.cards(new Group.Everything(part.locale()));
        int from = (part.number() - 1) * PART_SIZE;
        return part.number() < 1 || from >= cards.size()
                ? Optional.empty()
                : Optional.of(
                        new PagePlan.SitemapPart(
                                cards.between(from, Math.min(from + PART_SIZE, cards.size()))));
    }

    Optional<PagePlan> ofNews() {
        return Optional.of(news.ofTwoDays())
                .filter(cards -> !cards.isEmpty())
                .map(PagePlan.SitemapNews::new);
    }

    PagePlan index() {
        var files = new ArrayList<String>();
        files.add(new PageKey.SitemapOfLists().file());
        parts().forEach(part -> files.add(part.file()));
        if (ofNews().isPresent()) {
            files.add(new PageKey.SitemapNews().file());
        }
        return new PagePlan.SitemapIndex(files);
    }

    List<PageKey.SitemapPart> parts() {
        var parts = new ArrayList<PageKey.SitemapPart>();
        for (var locale : ContentLocale.values()) {
            int size = index.cards(new Group.Everything(locale)).size();
            for (int number = 1; (number - 1) * PART_SIZE < size; number++) {
                parts.add(new PageKey.SitemapPart(locale, number));
            }
        }
        return parts;
    }

    PagePlan ofLists() {
        var paths = new ArrayList<String>();
        for (var locale : ContentLocale.values()) {
            paths.add(locale.root());
            for (var kind : chromes.get(locale).kinds()) {
                var list = locale.root() + kind.segment() + "/";
                paths.add(list);
                lists.years(locale, kind)
                        .forEach(year -> paths.add(list + "archive/" + year + "/"));
            }
            paths.add(locale.root() + "topics/");
            paths.add(locale.root() + "site-map/");
            paths.add(locale.root() + "accessibility/");
            lists.topicsIn(locale)
                    .forEach(topic -> paths.add(locale.root() + "topics/" + topic.slug() + "/"));
        }
        return new PagePlan.SitemapOfLists(paths);
    }
}
