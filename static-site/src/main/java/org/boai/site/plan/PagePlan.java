package org.boai.site.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.site.index.Card;
import org.boai.site.index.SiteTopic;
import org.jspecify.annotations.Nullable;

/**
 * All that a page is made from, but for the body of its document. Views get nothing else, so the
 * fingerprint of a plan can't miss what a page depends on.
 */
public sealed interface PagePlan {

    /**
     * @param translation the same content in the other language, while it is live
     * @param newer the next newer document of its kind
     * @param older the next older document of its kind
     * @param referred live documents that its content names, by content
     * @param series press releases of the same event, newest first, itself included
     */
    record Item(
            Card card,
            List<SiteTopic> topics,
            List<Card> related,
            @Nullable Card newer,
            @Nullable Card older,
            List<Card> series,
            Map<ContentId, Card> referred,
            @Nullable Address translation,
            Phase phase)
            implements PagePlan {}

    record Figures(Card card) implements PagePlan {}

    /**
     * @param replacement the live document that readers are sent to, if it is one
     */
    record Gone(org.boai.site.index.Gone gone, @Nullable Card replacement) implements PagePlan {}

    record Moved(ContentLocale locale, String title, SitePath to) implements PagePlan {}

    /**
     * @param years that have an archive, the newest first; only the first page of a list shows them
     */
    record KindList(ContentLocale locale, Kind kind, Slice slice, List<Integer> years)
            implements PagePlan {}

    record YearList(ContentLocale locale, Kind kind, int year, Slice slice) implements PagePlan {}

    record TopicList(ContentLocale locale, SiteTopic topic, Slice slice) implements PagePlan {}

    /**
     * The first page of the list of a topic that the menu leads to.
     *
     * @param guide the lasting page about it, if there is one
     * @param campaigns those that are on or coming up, then the newest
     * @param slice the newest of all kinds that stand nowhere above
     * @param translated whether the other language has the same section
     */
    record Section(
            ContentLocale locale,
            SiteTopic topic,
            @Nullable Card guide,
            List<Card> campaigns,
            List<Card> kits,
            Slice slice,
            boolean translated)
            implements PagePlan {}

    record Topics(ContentLocale locale, List<TopicCount> topics) implements PagePlan {}

    record TopicCount(SiteTopic topic, int documents) {}

    /**
     * @param lead what staff chose, else the newest article
     * @param featured what staff chose to stand beside it, filled up with the newest articles
     * @param running campaigns that are on or coming up, the earliest first
     * @param latest the newest of each kind that has any, without what stands above
     * @param figures the newest disclosure notice that says what was received in money
     * @param topics those that have a document
     */
    record Home(
            ContentLocale locale,
            LocalDate today,
            @Nullable Card lead,
            List<Card> featured,
            List<Card> running,
            Map<Kind, List<Card>> latest,
            @Nullable Card figures,
            List<SiteTopic> topics)
            implements PagePlan {}

    /**
     * @param pages the lasting pages, newest first
     */
    record SiteMap(ContentLocale locale, List<SiteTopic> topics, List<Card> pages)
            implements PagePlan {}

    record Accessibility(ContentLocale locale) implements PagePlan {}

    /**
     * @param topic what the feed is about, when that is a topic
     */
    record Feed(
            ContentLocale locale,
            PageKey.FeedOf of,
            PageKey.FeedFormat format,
            @Nullable SiteTopic topic,
            List<Card> cards)
            implements PagePlan {}

    record NotFound(ContentLocale locale) implements PagePlan {}

    record EmbedNews(ContentLocale locale, List<Card> cards) implements PagePlan {}

    /**
     * @param card the newest disclosure notice with figures, if there is one
     */
    record EmbedFigures(ContentLocale locale, @Nullable Card card) implements PagePlan {}

    /**
     * @param cards of both languages
     */
    record SitemapNews(List<Card> cards) implements PagePlan {}

    record SitemapIndex(List<String> files) implements PagePlan {}

    record SitemapOfLists(List<String> paths) implements PagePlan {}

    record SitemapPart(List<Card> cards) implements PagePlan {}

    record Robots() implements PagePlan {}

    record Asset(String file) implements PagePlan {}
}
