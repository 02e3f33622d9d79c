package org.boai.site.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.site.index.Card;
import org.boai.site.index.Composition;
import org.boai.site.index.Entry;
import org.boai.site.index.Gone;
import org.boai.site.index.Group;
import org.boai.site.index.Index;
import org.boai.site.index.Occupant;
import org.boai.site.index.Related;
import org.boai.site.index.SiteTopic;
import org.jspecify.annotations.Nullable;

/** Says for every page whether it exists, and from what it is made. */
public final class Planner {

    private static final int FEED_SIZE = 20;
    private static final int SERIES_SIZE = 100;
    private static final int SITE_MAP_PAGES = 200;

    private final Index index;
    private final LocalDate today;
    private final HomePlanner homes;
    private final ListPlanner lists;
    private final NewsPlanner news;
    private final SitemapPlanner sitemaps;
    private final Map<ContentLocale, Chrome> chromes = new EnumMap<>(ContentLocale.class);

    public Planner(Index index, List<SiteTopic> topics, Composition composition, LocalDate today) {
        this.index = index;
        this.today = today;
        this.homes = new HomePlanner(index, composition, today);
        this.lists = new ListPlanner(index, topics, new SectionPlanner(index, today));
        this.news = new NewsPlanner(index, today);
        for (var locale : ContentLocale.values()) {
            chromes.put(locale, Chrome.of(locale, index, lists.topicsIn(locale)));
        }
        this.sitemaps = new SitemapPlanner(index, lists, news, chromes);
    }

    public Chrome chrome(ContentLocale locale) {
        return chromes.getOrDefault(locale, Chrome.empty(locale));
    }

    /** What a page is made from, or empty when there is no such page now. */
    public Optional<PagePlan> plan(PageKey key) {
        return switch (key) {
            case PageKey.AtAddress at -> index.at(at.address()).map(this::occupied);
            case PageKey.Figures figures -> cardOf(figures).map(PagePlan.Figures::new);
            case PageKey.KindList list -> lists.ofKind(list);
            case PageKey.YearList list -> lists.ofYear(list);
            case PageKey.TopicList list -> lists.ofTopic(list);
            case PageKey.Topics all -> Optional.of(lists.ofTopics(all.locale()));
            case PageKey.Home home ->
                    Optional.of(homes.home(home.locale(), lists.topicsIn(home.locale())));
            case PageKey.SiteMap map -> Optional.of(siteMap(map.locale()));
            case PageKey.Accessibility page ->
                    Optional.of(new PagePlan.Accessibility(page.locale()));
            case PageKey.Feed feed -> feed(feed);
            case PageKey.NotFound missing -> Optional.of(new PagePlan.NotFound(missing.locale()));
            case PageKey.Embed embed -> Optional.of(news.framed(embed));
            case PageKey.SitemapNews _ -> sitemaps.ofNews();
            case PageKey.SitemapIndex _ -> Optional.of(sitemaps.index());
            case PageKey.SitemapOfLists _ -> Optional.of(sitemaps.ofLists());
            case PageKey.SitemapPart part -> sitemaps.part(part);
            case PageKey.Robots _ -> Optional.of(new PagePlan.Robots());
            case PageKey.Asset asset -> Optional.of(new PagePlan.Asset(asset.file()));
        };
    }

    /** The live document that this page or file is of. */
    public Optional<Card> cardOf(PageKey key) {
        return switch (key) {
            case PageKey.AtAddress(var address) -> live(address);
            case PageKey.Figures(var address) ->
                    live(address).filter(card -> card.facts().hasFigures());
            default -> Optional.empty();
        };
    }

    private PagePlan occupied(Occupant occupant) {
        return switch (occupant) {
            case Occupant.Live(var card) -> item(card);
            case Occupant.Removed(var gone) ->
                    new PagePlan.Gone(gone, live(gone.replacement()).orElse(null));
            case Occupant.Moved(var to) ->
                    new PagePlan.Moved(to.address().locale(), title(to), to.address().path());
        };
    }

    private static String title(Entry entry) {
        return switch (entry) {
            case Card card -> card.title();
            case Gone gone -> gone.title();
        };
    }

    private Optional<Card> live(@Nullable SitePath path) {
        return path == null ? Optional.empty() : Addresses.parse(path).flatMap(this::live);
    }

    private Optional<Card> live(Address address) {
        return index.at(address)
                .filter(Occupant.Live.class::isInstance)
                .map(occupant -> ((Occupant.Live) occupant).card());
    }

    private PagePlan.Item item(Card card) {
        var locale = card.address().locale();
        var event = card.facts().event();
        var series =
                event == null
                        ? List.<Card>of()
                        : index.cards(new Group.Series(locale, event)).newest(SERIES_SIZE);
        var kin = index.cards(new Group.OfKind(locale, card.address().kind()));
        var referred = new LinkedHashMap<ContentId, Card>();
        for (var content : card.facts().refers()) {
            index.live(content, locale).ifPresent(other -> referred.put(content, other));
        }
        return new PagePlan.Item(
                card,
                lists.named(card.topics()),
                Related.to(card, index),
                kin.newer(card),
                kin.older(card),
                List.copyOf(series),
                referred,
                translation(card),
                Phase.of(card.facts(), today));
    }

    private @Nullable Address translation(Card card) {
        for (var other : ContentLocale.values()) {
            if (other != card.address().locale()) {
                var live = index.live(card.contentId(), other);
                if (live.isPresent()) {
                    return live.get().address();
                }
            }
        }
        return null;
    }

    private PagePlan siteMap(ContentLocale locale) {
        var pages = index.cards(new Group.OfKind(locale, Kind.PAGE)).newest(SITE_MAP_PAGES);
        return new PagePlan.SiteMap(locale, lists.topicsIn(locale), List.copyOf(pages));
    }

    private Optional<PagePlan> feed(PageKey.Feed feed) {
        return switch (feed.of()) {
            case PageKey.FeedOf.Everything _ ->
                    Optional.of(feed(feed, null, new Group.News(feed.locale())));
            case PageKey.FeedOf.OfKind(var kind) ->
                    Optional.of(feed(feed, null, new Group.OfKind(feed.locale(), kind)));
            case PageKey.FeedOf.OfTopic(var slug) ->
                    lists.topic(feed.locale(), slug)
                            .map(
                                    topic ->
                                            feed(
                                                    feed,
                                                    topic,
                                                    new Group.OfTopic(feed.locale(), slug)));
        };
    }

    private PagePlan feed(PageKey.Feed feed, @Nullable SiteTopic topic, Group group) {
        return new PagePlan.Feed(
                feed.locale(),
                feed.of(),
                feed.format(),
                topic,
                List.copyOf(index.cards(group).newest(FEED_SIZE)));
    }

    /** How many documents are live or withdrawn. */
    public int documents() {
        return index.entries().size();
    }

    ListPlanner lists() {
        return lists;
    }

    SitemapPlanner sitemaps() {
        return sitemaps;
    }

    Index index() {
        return index;
    }
}
