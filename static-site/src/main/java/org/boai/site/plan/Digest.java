package org.boai.site.plan;

import java.util.Collection;
import org.boai.site.index.Card;
import org.boai.site.index.Fingerprint;
import org.boai.site.index.SiteTopic;
import org.jspecify.annotations.Nullable;

/** The fingerprint of a plan: with the same code and settings it makes the same bytes. */
public final class Digest {

    private Digest() {}

    /**
     * @param menus fingerprint of the menus around the page
     */
    public static long of(PagePlan plan, long menus) {
        var digest = new Fingerprint().add(menus);
        switch (plan) {
            case PagePlan.Item item -> item(digest, item);
            case PagePlan.Figures figures -> digest.add(figures.card().whole());
            case PagePlan.Gone gone -> {
                digest.add((Object) gone.gone());
                card(digest, gone.replacement());
            }
            case PagePlan.Moved moved -> digest.add(moved.title()).add((Object) moved.to());
            case PagePlan.KindList list -> {
                digest.add((Object) list.years());
                slice(digest, list.slice());
            }
            case PagePlan.YearList list -> slice(digest, list.slice());
            case PagePlan.TopicList list -> {
                topic(digest, list.topic());
                slice(digest, list.slice());
            }
            case PagePlan.Section section -> section(digest, section);
            case PagePlan.Topics topics ->
                    topics.topics()
                            .forEach(
                                    counted -> {
                                        topic(digest, counted.topic());
                                        digest.add(counted.documents());
                                    });
            case PagePlan.Home home -> home(digest, home);
            case PagePlan.SiteMap map -> {
                topics(digest, map.topics());
                cards(digest, map.pages());
            }
            case PagePlan.Feed feed -> {
                if (feed.topic() != null) {
                    topic(digest, feed.topic());
                }
                cards(digest, feed.cards());
            }
            case PagePlan.EmbedNews embed -> {
                digest.add(embed.locale().ordinal());
                cards(digest, embed.cards());
            }
            case PagePlan.EmbedFigures embed -> {
                digest.add(embed.locale().ordinal());
                digest.add(embed.card() == null ? 0 : embed.card().whole());
            }
            case PagePlan.SitemapNews news -> cards(digest, news.cards());
            case PagePlan.Accessibility _,
                    PagePlan.NotFound _,
                    PagePlan.Robots _,
                    PagePlan.Asset _ -> {}
            case PagePlan.SitemapIndex index -> index.files().forEach(digest::add);
            case PagePlan.SitemapOfLists lists -> lists.paths().forEach(digest::add);
            case PagePlan.SitemapPart part -> cards(digest, part.cards());
        }
        return digest.value();
    }

    private static void item(Fingerprint digest, PagePlan.Item item) {
        digest.add(item.card().whole())
                .add(item.card().shown())
                .add(item.phase().ordinal())
                .add((Object) item.translation());
        topics(digest, item.topics());
        cards(digest, item.related());
        card(digest, item.newer());
        card(digest, item.older());
        cards(digest, item.series());
        item.referred()
                .forEach(
                        (content, card) -> {
                            digest.add((Object) content);
                            card(digest, card);
                        });
    }

    private static void home(Fingerprint digest, PagePlan.Home home) {
        digest.add((Object) home.today());
        card(digest, home.lead());
        cards(digest, home.featured());
        cards(digest, home.running());
        home.latest().values().forEach(latest -> cards(digest, latest));
        digest.add(home.figures() == null ? 0 : home.figures().whole());
        topics(digest, home.topics());
    }

    private static void section(Fingerprint digest, PagePlan.Section section) {
        topic(digest, section.topic());
        digest.add(section.topic().aboutZh()).add(section.topic().aboutEn());
        card(digest, section.guide());
        cards(digest, section.campaigns());
        cards(digest, section.kits());
        slice(digest, section.slice());
        digest.add(section.translated() ? 1 : 0);
    }

    private static void slice(Fingerprint digest, Slice slice) {
        digest.add(slice.older()).add(slice.newer());
        cards(digest, slice.cards());
    }

    private static void topics(Fingerprint digest, Collection<SiteTopic> topics) {
        digest.add(topics.size());
        topics.forEach(topic -> topic(digest, topic));
    }

    private static void topic(Fingerprint digest, SiteTopic topic) {
        digest.add(topic.slug().value()).add(topic.zh()).add(topic.en());
    }

    private static void cards(Fingerprint digest, Collection<Card> cards) {
        digest.add(cards.size());
        cards.forEach(card -> digest.add(card.shown()));
    }

    private static void card(Fingerprint digest, @Nullable Card card) {
        digest.add(card == null ? 0 : card.shown());
    }
}
