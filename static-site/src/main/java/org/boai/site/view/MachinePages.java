package org.boai.site.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;
import org.boai.site.index.Card;
import org.boai.site.plan.PageKey;
import org.boai.site.plan.PagePlan;

/** Feeds, sitemaps (sitemaps.org 0.9) and robots.txt (RFC 9309). */
final class MachinePages {

    private final SiteSettings settings;

    MachinePages(SiteSettings settings) {
        this.settings = settings;
    }

    /** What {@code feed.atom} shows. */
    record FeedView(
            String lang,
            String title,
            String id,
            String site,
            Instant updated,
            String author,
            List<FeedEntry> entries) {}

    record FeedEntry(
            String title,
            String id,
            String href,
            Instant published,
            Instant updated,
            String summary) {}

    /** What {@code sitemap.xml} shows. */
    record SitemapView(List<Place> places) {}

    /** What {@code sitemap-news.xml} shows. */
    record NewsView(List<NewsEntry> entries) {}

    /**
     * @param language as Google's news sitemaps name it
     */
    record NewsEntry(String href, String name, String language, String date, String title) {}

    /** What {@code sitemap-index.xml} shows. */
    record SitemapIndexView(List<String> places) {}

    /**
     * @param changed ISO 8601, or empty when not known
     * @param picture address of its picture, or empty
     */
    record Place(String href, String changed, String picture) {}

    String feed(PagePlan.Feed feed) {
        return switch (feed.format()) {
            case ATOM -> atom(feed);
            case JSON -> json(feed);
        };
    }

    private String atom(PagePlan.Feed feed) {
        var locale = feed.locale();
        var root = locale.root() + feed.of().folder();
        var view =
                new FeedView(
                        locale.tag(),
                        xml(title(feed)),
                        settings.absolute(root + "feed.atom"),
                        settings.absolute(root),
                        feed.cards().stream()
                                .map(Card::updatedAt)
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH),
                        settings.name(locale),
                        feed.cards().stream().map(this::entry).toList());
        return Templates.fragment("feed.atom", Words.in(locale), view);
    }

    /** JSON Feed 1.1 (jsonfeed.org). */
    private String json(PagePlan.Feed feed) {
        var locale = feed.locale();
        var root = locale.root() + feed.of().folder();
        var html = new Html();
        var json =
                new Json(html)
                        .open()
                        .add("version", "https://jsonfeed.org/version/1.1")
                        .add("title", title(feed))
                        .add("home_page_url", settings.absolute(root))
                        .add("feed_url", settings.absolute(root + "feed.json"))
                        .add("language", locale.tag())
                        .openList("items");
        for (var card : feed.cards()) {
            json.open()
                    .add("id", "urn:uuid:" + card.document())
                    .add("url", settings.absolute(card.address().path().value()))
                    .add("title", card.title())
                    .add("content_text", card.summary().isEmpty() ? card.title() : card.summary())
                    .add("image", LinkedData.picture(card.cover(), settings))
                    .add("date_published", card.datedAt().toString())
                    .add("date_modified", card.updatedAt().toString())
                    .close();
        }
        json.closeList().close();
        return html + "\n";
    }

    private String title(PagePlan.Feed feed) {
        var name = settings.name(feed.locale());
        return switch (feed.of()) {
            case PageKey.FeedOf.Everything _ -> name;
            case PageKey.FeedOf.OfKind(var kind) ->
                    Words.in(feed.locale()).kind(kind) + " · " + name;
            case PageKey.FeedOf.OfTopic(var slug) ->
                    (feed.topic() == null ? slug.value() : feed.topic().name(feed.locale()))
                            + " · "
                            + name;
        };
    }

    String sitemap(PagePlan.SitemapPart part) {
        return sitemap(
                part.cards().stream()
                        .map(
                                card ->
                                        new Place(
                                                settings.absolute(card.address().path().value()),
                                                card.updatedAt().toString(),
                                                LinkedData.picture(card.cover(), settings))));
    }

    String sitemap(PagePlan.SitemapOfLists lists) {
        return sitemap(
                lists.paths().stream().map(path -> new Place(settings.absolute(path), "", "")));
    }

    /** In the form of Google's news sitemaps 0.9. */
    String sitemap(PagePlan.SitemapNews news) {
        return Templates.fragment(
                "sitemap-news.xml",
                Words.in(ContentLocale.ZH_CN),
                new NewsView(news.cards().stream().map(this::news).toList()));
    }

    private NewsEntry news(Card card) {
        var locale = card.address().locale();
        return new NewsEntry(
                settings.absolute(card.address().path().value()),
                settings.name(locale),
                locale.tag().toLowerCase(Locale.ROOT),
                card.datedAt().toString(),
                xml(card.title()));
    }

    String sitemapIndex(PagePlan.SitemapIndex index) {
        return Templates.fragment(
                "sitemap-index.xml",
                Words.in(ContentLocale.ZH_CN),
                new SitemapIndexView(
                        index.files().stream()
                                .map(file -> settings.absolute("/" + file))
                                .toList()));
    }

    /** Who may not index a page has to read it to learn that. */
    String robots() {
        return settings.isDemo()
                ? "User-agent: *\nAllow: /\n"
                : "User-agent: *\nDisallow: /search\nDisallow: /en/search\nSitemap: "
                        + settings.absolute("/sitemap.xml")
                        + "\n";
    }

    private static String sitemap(Stream<Place> places) {
        return Templates.fragment(
                "sitemap.xml", Words.in(ContentLocale.ZH_CN), new SitemapView(places.toList()));
    }

    private FeedEntry entry(Card card) {
        return new FeedEntry(
                xml(card.title()),
                "urn:uuid:" + card.document(),
                settings.absolute(card.address().path().value()),
                card.datedAt(),
                card.updatedAt(),
                xml(card.summary()));
    }

    /** Without the characters that XML 1.0 forbids. */
    private static String xml(String text) {
        return text.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || c >= 0x20 && c <= 0xD7FF
                                        || c >= 0xE000 && c <= 0xFFFD
                                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
