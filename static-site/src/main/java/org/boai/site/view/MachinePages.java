package org.boai.site.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;
import org.boai.site.index.Card;
import org.boai.site.plan.PagePlan;

/** Feeds (RFC 4287), sitemaps (sitemaps.org 0.9) and robots.txt (RFC 9309). */
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

    /** What {@code sitemap-index.xml} shows. */
    record SitemapIndexView(List<String> places) {}

    /**
     * @param changed ISO 8601, or empty when not known
     */
    record Place(String href, String changed) {}

    String feed(PagePlan.Feed feed) {
        var locale = feed.locale();
        var words = Words.in(locale);
        var root = locale.root() + (feed.kind() == null ? "" : feed.kind().segment() + "/");
        var name = settings.name(locale);
        var view =
                new FeedView(
                        locale.tag(),
                        feed.kind() == null ? name : words.kind(feed.kind()) + " · " + name,
                        settings.absolute(root + "feed.atom"),
                        settings.absolute(root),
                        feed.cards().stream()
                                .map(Card::updatedAt)
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH),
                        name,
                        feed.cards().stream().map(this::entry).toList());
        return Templates.fragment("feed.atom", words, view);
    }

    String sitemap(PagePlan.SitemapPart part) {
        return sitemap(
                part.cards().stream()
                        .map(
                                card ->
                                        new Place(
                                                settings.absolute(card.address().path().value()),
                                                card.updatedAt().toString())));
    }

    String sitemap(PagePlan.SitemapOfLists lists) {
        return sitemap(lists.paths().stream().map(path -> new Place(settings.absolute(path), "")));
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

    String robots() {
        return settings.isDemo()
                ? "User-agent: *\nDisallow: /\n"
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
