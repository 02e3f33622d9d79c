package org.boai.site.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.index.Group;

/** Every page of the site as it is planned now. */
public final class AllPages {

    private final Planner planner;
    private final List<PageKey> keys = new ArrayList<>();

    private AllPages(Planner planner) {
        this.planner = planner;
    }

    public static List<PageKey> of(Planner planner) {
        var pages = new AllPages(planner);
        pages.shared();
        for (var locale : ContentLocale.values()) {
            pages.lists(locale);
        }
        pages.documents();
        return pages.keys;
    }

    private void shared() {
        keys.add(new PageKey.SitemapIndex());
        keys.add(new PageKey.SitemapOfLists());
        if (planner.plan(new PageKey.SitemapNews()).isPresent()) {
            keys.add(new PageKey.SitemapNews());
        }
        keys.addAll(planner.sitemaps().parts());
        keys.add(new PageKey.Robots());
    }

    private void lists(ContentLocale locale) {
        keys.add(new PageKey.Home(locale));
        keys.add(new PageKey.NotFound(locale));
        keys.add(new PageKey.Topics(locale));
        keys.add(new PageKey.SiteMap(locale));
        keys.add(new PageKey.Accessibility(locale));
        for (var fragment : PageKey.Fragment.values()) {
            keys.add(new PageKey.Embed(locale, fragment));
        }
        feed(locale, new PageKey.FeedOf.Everything());
        for (var kind : Kind.values()) {
            feed(locale, new PageKey.FeedOf.OfKind(kind));
            numbers(new Group.OfKind(locale, kind))
                    .forEach(number -> keys.add(new PageKey.KindList(locale, kind, number)));
            planner.lists().years(locale, kind).forEach(year -> archive(locale, kind, year));
        }
        for (var topic : planner.lists().topicsIn(locale)) {
            feed(locale, new PageKey.FeedOf.OfTopic(topic.slug()));
            numbers(new Group.OfTopic(locale, topic.slug()))
                    .forEach(
                            number ->
                                    keys.add(new PageKey.TopicList(locale, topic.slug(), number)));
        }
    }

    private void archive(ContentLocale locale, Kind kind, int year) {
        numbers(new Group.OfYear(locale, kind, year))
                .forEach(number -> keys.add(new PageKey.YearList(locale, kind, year, number)));
    }

    private void feed(ContentLocale locale, PageKey.FeedOf of) {
        for (var format : PageKey.FeedFormat.values()) {
            keys.add(new PageKey.Feed(locale, of, format));
        }
    }

    private IntStream numbers(Group group) {
        var paging = new Paging(planner.index().cards(group).size(), ListPlanner.LIST_SIZE);
        return IntStream.concat(IntStream.of(Paging.ROOT), paging.numbers());
    }

    private void documents() {
        for (var address : planner.index().addresses()) {
            keys.add(new PageKey.AtAddress(address));
            var figures = new PageKey.Figures(address);
            if (address.kind() == Kind.DISCLOSURE_NOTICE && planner.plan(figures).isPresent()) {
                keys.add(figures);
            }
        }
    }
}
