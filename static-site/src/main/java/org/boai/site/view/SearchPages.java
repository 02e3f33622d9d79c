package org.boai.site.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;

/** The page of search results. */
final class SearchPages {

    private final Frames frames;
    private final SiteSettings.Footer contact;

    SearchPages(Frames frames, SiteSettings.Footer contact) {
        this.frames = frames;
        this.contact = contact;
    }

    /**
     * What {@code search.html} shows.
     *
     * @param contact whom to ask when the search does not help
     */
    record SearchView(
            SearchPage search,
            String action,
            String suggest,
            List<Hit> hits,
            List<Facets> facets,
            boolean empty,
            boolean found,
            boolean nothingFound,
            boolean refused,
            boolean unavailable,
            SiteSettings.Footer contact,
            String phoneHref) {}

    record Hit(
            List<SearchPage.Segment> title,
            String url,
            String kind,
            When date,
            List<SearchPage.Segment> snippet) {}

    /** What a search can be narrowed to, of one sort. */
    record Facets(String name, List<Facet> values) {}

    record Facet(String name, String url, long count, boolean selected) {}

    byte[] search(SearchPage page) {
        var locale = page.locale();
        var view =
                new SearchView(
                        page,
                        locale.root() + "search",
                        suggest(locale),
                        page.hits().stream().map(hit -> hit(hit, locale)).toList(),
                        facets(page, Words.in(locale)),
                        page.state() == SearchPage.State.EMPTY,
                        page.state() == SearchPage.State.FOUND,
                        page.state() == SearchPage.State.NOTHING_FOUND,
                        page.state() == SearchPage.State.REFUSED,
                        page.state() == SearchPage.State.UNAVAILABLE,
                        contact,
                        ContactRows.telephone(contact.phone()));
        return Templates.render("search.html", frames.frame(head(page)), view);
    }

    /** Where the script asks for suggestions. */
    static String suggest(ContentLocale locale) {
        return locale.root() + "search/suggest";
    }

    /** The other language searches for the same. */
    private static Head head(SearchPage page) {
        var locale = page.locale();
        var title =
                Stream.of(page.query(), Words.in(locale).get("search"))
                        .filter(part -> !part.isBlank())
                        .reduce((query, search) -> query + " – " + search)
                        .orElseThrow();
        var query =
                page.query().isBlank()
                        ? ""
                        : "?q=" + URLEncoder.encode(page.query(), StandardCharsets.UTF_8);
        return new Head(
                locale,
                title,
                "",
                "",
                "",
                List.of(),
                Frames.elsewhere(locale, "search" + query),
                Head.About.PAGE);
    }

    private static List<Facets> facets(SearchPage page, Words words) {
        var kinds =
                page.kinds().stream()
                        .map(
                                one ->
                                        new Facet(
                                                words.kind(one.kind()),
                                                one.url(),
                                                one.count(),
                                                one.selected()))
                        .toList();
        var topics =
                page.topics().stream()
                        .map(one -> new Facet(one.name(), one.url(), one.count(), one.selected()))
                        .toList();
        var years =
                page.years().stream()
                        .map(
                                one ->
                                        new Facet(
                                                words.get("year").formatted(one.year()),
                                                one.url(),
                                                one.count(),
                                                one.selected()))
                        .toList();
        return Stream.of(
                        new Facets(words.get("kinds"), kinds),
                        new Facets(words.get("yearsFacet"), years),
                        new Facets(words.get("topics"), topics))
                .filter(facets -> !facets.values().isEmpty())
                .toList();
    }

    private static Hit hit(SearchPage.Hit hit, ContentLocale locale) {
        return new Hit(
                hit.title(),
                hit.url(),
                Words.in(locale).kind(hit.kind()),
                When.day(hit.datedAt(), locale),
                hit.snippet());
    }
}
