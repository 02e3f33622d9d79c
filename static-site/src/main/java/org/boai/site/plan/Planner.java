package org.boai.site.plan;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.boai.document.Slug;
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

    public static final int LIST_SIZE = 20;

    /** Small parts, so that a change rewrites little; the protocol allows 50,000. */
    static final int SITEMAP_SIZE = 1000;

    private static final int FEED_SIZE = 20;
    private static final int SERIES_SIZE = 100;
    private static final int SITE_MAP_PAGES = 200;

    private final Index index;
    private final Map<Slug, SiteTopic> topics;
    private final LocalDate today;
    private final HomePlanner homes;
    private final SectionPlanner sections;
    private final NewsPlanner news;
    private final Map<ContentLocale, Chrome> chromes = new EnumMap<>(ContentLocale.class);

    public Planner(Index index, List<SiteTopic> topics, Composition composition, LocalDate today) {
        this.index = index;
        this.today = today;
        this.homes = new HomePlanner(index, composition, today);
        this.sections = new SectionPlanner(index, today);
        this.news = new NewsPlanner(index, today);
        this.topics = new LinkedHashMap<>();
        topics.stream()
                .sorted(SiteTopic.IN_ORDER)
                .forEach(topic -> this.topics.put(topic.slug(), topic));
        for (var locale : ContentLocale.values()) {
            chromes.put(locale, Chrome.of(locale, index, topicsIn(locale)));
        }
    }

    public Chrome chrome(ContentLocale locale) {
        return chromes.getOrDefault(locale, Chrome.empty(locale));
    }

    /** What a page is made from, or empty when there is no such page now. */
    public Optional<PagePlan> plan(PageKey key) {
        return switch (key) {
            case PageKey.AtAddress at -> index.at(at.address()).map(this::occupied);
            case PageKey.Figures figures -> figures(figures.address());
            case PageKey.KindList list -> kindList(list);
            case PageKey.YearList list -> yearList(list);
            case PageKey.TopicList list -> topicList(list);
            case PageKey.Topics all -> Optional.of(topics(all.locale()));
            case PageKey.Home home ->
                    Optional.of(homes.home(home.locale(), topicsIn(home.locale())));
            case PageKey.SiteMap map -> Optional.of(siteMap(map.locale()));
            case PageKey.Accessibility page ->
                    Optional.of(new PagePlan.Accessibility(page.locale()));
            case PageKey.Feed feed -> feed(feed);
            case PageKey.NotFound missing -> Optional.of(new PagePlan.NotFound(missing.locale()));
            case PageKey.Embed embed -> Optional.of(news.framed(embed));
            case PageKey.SitemapNews _ ->
                    Optional.of(news.ofTwoDays())
                            .filter(cards -> !cards.isEmpty())
                            .map(PagePlan.SitemapNews::new);
            case PageKey.SitemapIndex _ -> Optional.of(sitemapIndex());
            case PageKey.SitemapOfLists _ -> Optional.of(sitemapOfLists());
            case PageKey.SitemapPart part -> sitemapPart(part);
            case PageKey.Robots _ -> Optional.of(new PagePlan.Robots());
            case PageKey.Asset asset -> Optional.of(new PagePlan.Asset(asset.file()));
        };
    }

    /** The live document that this page or file is of. */
    public Optional<Card> cardOf(PageKey key) {
        return switch (key) {
            case PageKey.AtAddress(var address) -> live(address);
            case PageKey.Figures(var address) -> live(address);
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
                card.topics().stream().filter(topics::containsKey).map(topics::get).toList(),
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

    private Optional<PagePlan> figures(Address address) {
        return live(address).filter(card -> card.facts().hasFigures()).map(PagePlan.Figures::new);
    }

    private Optional<PagePlan> kindList(PageKey.KindList list) {
        var cards = index.cards(new Group.OfKind(list.locale(), list.kind()));
        var paging = new Paging(cards.size(), LIST_SIZE);
        return paging.exists(list.number())
                ? Optional.of(
                        new PagePlan.KindList(
                                list.locale(),
                                list.kind(),
                                paging.slice(cards, list.number()),
                                list.number() == Paging.ROOT
                                        ? years(list.locale(), list.kind())
                                        : List.of()))
                : Optional.empty();
    }

    private Optional<PagePlan> yearList(PageKey.YearList list) {
        var cards = index.cards(new Group.OfYear(list.locale(), list.kind(), list.year()));
        var paging = new Paging(cards.size(), LIST_SIZE);
        return cards.size() > 0 && paging.exists(list.number())
                ? Optional.of(
                        new PagePlan.YearList(
                                list.locale(),
                                list.kind(),
                                list.year(),
                                paging.slice(cards, list.number())))
                : Optional.empty();
    }

    /** The years in which a kind published anything, the newest first. */
    List<Integer> years(ContentLocale locale, Kind kind) {
        var years = new ArrayList<Integer>();
        if (kind != Kind.PAGE) {
            var kin = index.cards(new Group.OfKind(locale, kind));
            var next = kin.newest(1).stream().findFirst().orElse(null);
            while (next != null) {
                years.add(next.year());
                var year = index.cards(new Group.OfYear(locale, kind, next.year()));
                next = kin.older(year.all().getLast());
            }
        }
        return years;
    }

    private Optional<PagePlan> topicList(PageKey.TopicList list) {
        var topic = topics.get(list.topic());
        var cards = index.cards(new Group.OfTopic(list.locale(), list.topic()));
        var paging = new Paging(cards.size(), LIST_SIZE);
        if (topic == null || cards.size() == 0 || !paging.exists(list.number())) {
            return Optional.empty();
        }
        var slice = paging.slice(cards, list.number());
        return Optional.of(
                topic.isSection() && list.number() == Paging.ROOT
                        ? sections.section(list.locale(), topic, slice)
                        : new PagePlan.TopicList(list.locale(), topic, slice));
    }

    private PagePlan topics(ContentLocale locale) {
        return new PagePlan.Topics(
                locale, topicsIn(locale).stream().map(topic -> count(locale, topic)).toList());
    }

    private PagePlan siteMap(ContentLocale locale) {
        var pages = index.cards(new Group.OfKind(locale, Kind.PAGE)).newest(SITE_MAP_PAGES);
        return new PagePlan.SiteMap(locale, topicsIn(locale), List.copyOf(pages));
    }

    private PagePlan.TopicCount count(ContentLocale locale, SiteTopic topic) {
        return new PagePlan.TopicCount(
                topic, index.cards(new Group.OfTopic(locale, topic.slug())).size());
    }

    private List<SiteTopic> topicsIn(ContentLocale locale) {
        return topics.values().stream().filter(topic -> index.hasTopic(locale, topic)).toList();
    }

    private Optional<PagePlan> feed(PageKey.Feed feed) {
        return switch (feed.of()) {
            case PageKey.FeedOf.Everything _ ->
                    Optional.of(feed(feed, null, new Group.News(feed.locale())));
            case PageKey.FeedOf.OfKind(var kind) ->
                    Optional.of(feed(feed, null, new Group.OfKind(feed.locale(), kind)));
            case PageKey.FeedOf.OfTopic(var slug) ->
                    Optional.ofNullable(topics.get(slug))
                            .filter(topic -> index.hasTopic(feed.locale(), topic))
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

    private Optional<PagePlan> sitemapPart(PageKey.SitemapPart part) {
        var cards = index.cards(new Group.Everything(part.locale()));
        int from = (part.number() - 1) * SITEMAP_SIZE;
        return part.number() < 1 || from >= cards.size()
                ? Optional.empty()
                : Optional.of(
                        new PagePlan.SitemapPart(
                                cards.between(from, Math.min(from + SITEMAP_SIZE, cards.size()))));
    }

    private PagePlan sitemapIndex() {
        var files = new ArrayList<String>();
        files.add(new PageKey.SitemapOfLists().file());
        sitemapParts().forEach(part -> files.add(part.file()));
        if (!news.ofTwoDays().isEmpty()) {
            files.add(new PageKey.SitemapNews().file());
        }
        return new PagePlan.SitemapIndex(files);
    }

    List<PageKey.SitemapPart> sitemapParts() {
        var parts = new ArrayList<PageKey.SitemapPart>();
        for (var locale : ContentLocale.values()) {
            int size = index.cards(new Group.Everything(locale)).size();
            for (int number = 1; (number - 1) * SITEMAP_SIZE < size; number++) {
                parts.add(new PageKey.SitemapPart(locale, number));
            }
        }
        return parts;
    }

    private PagePlan sitemapOfLists() {
        var paths = new ArrayList<String>();
        for (var locale : ContentLocale.values()) {
            paths.add(locale.root());
            for (var kind : chrome(locale).kinds()) {
                var list = locale.root() + kind.segment() + "/";
                paths.add(list);
                years(locale, kind).forEach(year -> paths.add(list + "archive/" + year + "/"));
            }
            paths.add(locale.root() + "topics/");
            paths.add(locale.root() + "site-map/");
            paths.add(locale.root() + "accessibility/");
            topicsIn(locale)
                    .forEach(topic -> paths.add(locale.root() + "topics/" + topic.slug() + "/"));
        }
        return new PagePlan.SitemapOfLists(paths);
    }

    Iterable<SiteTopic> topics() {
        return topics.values();
    }

    Index index() {
        return index;
    }
}
