package org.boai.site.view;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.boai.document.ContentLocale;
import org.boai.liveitem.Published;
import org.boai.site.plan.Chrome;
import org.boai.site.plan.PagePlan;

/**
 * Turns the plan of a page into its bytes, UTF-8. Keeps what many pages show, as long as it is
 * kept.
 */
public final class Renderer {

    private final ItemPages items;
    private final ListPages lists;
    private final SectionPages sections;
    private final HomePages homes;
    private final GuidePages guides;
    private final SignPages signs;
    private final SearchPages searches;
    private final MachinePages machines;
    private final EmbedPages embeds;

    public Renderer(SiteSettings settings, Function<ContentLocale, Chrome> chromes) {
        var frames = new Frames(settings, chromes);
        var cards = new CardsHtml();
        items = new ItemPages(frames, cards, settings);
        lists = new ListPages(frames, cards);
        sections = new SectionPages(frames, cards);
        homes = new HomePages(frames, cards, settings);
        guides = new GuidePages(frames, settings.footer());
        signs = new SignPages(frames);
        searches = new SearchPages(frames, settings.footer());
        machines = new MachinePages(settings);
        embeds = new EmbedPages(settings);
    }

    /** The page of a document. */
    public byte[] item(PagePlan.Item plan, Published item) {
        return items.page(plan, item);
    }

    /** The figures of a disclosure notice. */
    public byte[] figures(Published item) {
        return utf8(FiguresCsv.of(item));
    }

    /**
     * A page that needs no body.
     *
     * @throws IllegalArgumentException when it does need one
     */
    public byte[] page(PagePlan plan) {
        return switch (plan) {
            case PagePlan.Item _, PagePlan.Figures _ ->
                    throw new IllegalArgumentException("This page needs its document: " + plan);
            case PagePlan.Gone gone -> signs.gone(gone);
            case PagePlan.Moved moved -> signs.moved(moved);
            case PagePlan.NotFound missing -> signs.notFound(missing.locale());
            case PagePlan.KindList list -> lists.kind(list);
            case PagePlan.YearList list -> lists.year(list);
            case PagePlan.TopicList list -> lists.topic(list);
            case PagePlan.Section section -> sections.section(section);
            case PagePlan.Topics topics -> lists.topics(topics);
            case PagePlan.SiteMap map -> guides.siteMap(map);
            case PagePlan.Accessibility page -> guides.accessibility(page.locale());
            case PagePlan.Home home -> homes.home(home);
            case PagePlan.Feed feed -> utf8(machines.feed(feed));
            case PagePlan.EmbedNews embed -> utf8(embeds.news(embed));
            case PagePlan.EmbedFigures embed -> utf8(embeds.figures(embed));
            case PagePlan.SitemapNews news -> utf8(machines.sitemap(news));
            case PagePlan.SitemapIndex index -> utf8(machines.sitemapIndex(index));
            case PagePlan.SitemapOfLists sitemap -> utf8(machines.sitemap(sitemap));
            case PagePlan.SitemapPart part -> utf8(machines.sitemap(part));
            case PagePlan.Robots _ -> utf8(machines.robots());
            case PagePlan.Asset asset -> utf8(Assets.text(asset.file()));
        };
    }

    /** The page of search results. */
    public byte[] search(SearchPage page) {
        return searches.search(page);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
