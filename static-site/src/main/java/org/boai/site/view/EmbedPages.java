package org.boai.site.view;

import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.site.index.Card;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/** Small pages that other sites show in a frame (ADR 0012); their links open in a new window. */
final class EmbedPages {

    private final SiteSettings settings;

    EmbedPages(SiteSettings settings) {
        this.settings = settings;
    }

    /** What every such page shows: whose it is, and what a demonstration is. */
    record EmbedFrame(
            String lang, String title, String stylesheet, String site, String href, boolean demo) {}

    /** What {@code embed-news.html} shows. */
    record EmbedNewsPage(EmbedFrame frame, List<Entry> entries) {}

    record Entry(String title, String href, String kind, When date) {}

    /**
     * What {@code embed-figures.html} shows.
     *
     * @param notice where the whole notice is, or null when there is none yet
     */
    record EmbedFiguresPage(EmbedFrame frame, @Nullable Entry notice, FigureTable figures) {}

    String news(PagePlan.EmbedNews plan) {
        var locale = plan.locale();
        var words = Words.in(locale);
        return Templates.fragment(
                "embed-news.html",
                words,
                new EmbedNewsPage(
                        frame(locale, words.get("embedNews"), locale.root()),
                        plan.cards().stream().map(this::entry).toList()));
    }

    String figures(PagePlan.EmbedFigures plan) {
        var locale = plan.locale();
        var words = Words.in(locale);
        var card = plan.card();
        return Templates.fragment(
                "embed-figures.html",
                words,
                new EmbedFiguresPage(
                        frame(
                                locale,
                                words.get("embedFigures"),
                                locale.root() + "disclosure-notices/"),
                        card == null ? null : entry(card),
                        FigureTable.of(card == null ? List.of() : card.facts().figures(), words)));
    }

    private EmbedFrame frame(ContentLocale locale, String title, String path) {
        return new EmbedFrame(
                locale.tag(),
                title,
                Assets.EMBED_STYLESHEET,
                settings.name(locale),
                settings.absolute(path),
                settings.isDemo());
    }

    private Entry entry(Card card) {
        var locale = card.address().locale();
        return new Entry(
                card.title(),
                settings.absolute(card.address().path().value()),
                Words.in(locale).kind(card.address().kind()),
                When.day(card.datedAt(), locale));
    }
}
