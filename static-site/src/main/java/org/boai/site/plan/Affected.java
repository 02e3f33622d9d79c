package org.boai.site.plan;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.site.index.Card;
import org.boai.site.index.Entry;
import org.boai.site.index.Group;
import org.boai.site.index.Index;
import org.boai.site.index.Related;

/**
 * The pages that can change with a document. Asked of the index before a change and after it, the
 * two answers together hold every page that the change touches; fingerprints then drop the rest.
 */
public final class Affected {

    private final Index index;
    private final Set<PageKey> keys = new LinkedHashSet<>();

    private Affected(Index index) {
        this.index = index;
    }

    /** The pages that show or list the document as the index has it now. */
    public static Set<PageKey> by(Entry entry, Index index) {
        var affected = new Affected(index);
        affected.own(entry);
        if (entry instanceof Card card) {
            affected.others(card);
            affected.lists(card);
        }
        return affected.keys;
    }

    /** The pages that can change with the date. */
    public static Set<PageKey> byDate(Index index) {
        var keys = new LinkedHashSet<PageKey>();
        keys.add(new PageKey.SitemapNews());
        keys.add(new PageKey.SitemapIndex());
        for (var locale : ContentLocale.values()) {
            keys.add(new PageKey.Home(locale));
            index.cards(new Group.Timed(locale)).all().forEach(card -> timed(card, keys));
        }
        return keys;
    }

    private static void timed(Card card, Set<PageKey> keys) {
        var address = card.address();
        keys.add(new PageKey.AtAddress(address));
        card.topics()
                .forEach(
                        topic ->
                                keys.add(
                                        new PageKey.TopicList(
                                                address.locale(), topic, Paging.ROOT)));
    }

    private void own(Entry entry) {
        at(entry.address());
        entry.formerAddresses().forEach(this::at);
        index.replacedBy(entry.address().path()).forEach(this::page);
    }

    private void at(Address address) {
        keys.add(new PageKey.AtAddress(address));
        if (address.kind() == Kind.DISCLOSURE_NOTICE) {
            keys.add(new PageKey.Figures(address));
        }
    }

    private void others(Card card) {
        Related.showing(card, index).forEach(other -> at(other.address()));
        var kin = index.cards(new Group.OfKind(card.address().locale(), card.address().kind()));
        Stream.of(kin.newer(card), kin.older(card))
                .filter(Objects::nonNull)
                .forEach(other -> at(other.address()));
        index.referrers(card.contentId()).forEach(this::page);
        var event = card.facts().event();
        if (event != null) {
            index.cards(new Group.Series(card.address().locale(), event))
                    .all()
                    .forEach(other -> at(other.address()));
        }
        for (var locale : ContentLocale.values()) {
            index.live(card.contentId(), locale).ifPresent(other -> at(other.address()));
        }
    }

    private void page(DocumentId document) {
        index.entry(document).ifPresent(other -> at(other.address()));
    }

    private void lists(Card card) {
        var locale = card.address().locale();
        var kind = card.address().kind();
        keys.add(new PageKey.Home(locale));
        feed(locale, new PageKey.FeedOf.Everything());
        feed(locale, new PageKey.FeedOf.OfKind(kind));
        keys.add(new PageKey.Topics(locale));
        keys.add(new PageKey.SiteMap(locale));
        keys.add(new PageKey.SitemapIndex());
        keys.add(new PageKey.SitemapNews());
        keys.add(new PageKey.SitemapOfLists());
        for (var fragment : PageKey.Fragment.values()) {
            keys.add(new PageKey.Embed(locale, fragment));
        }
        touched(new Group.OfKind(locale, kind), card)
                .forEach(number -> keys.add(new PageKey.KindList(locale, kind, number)));
        if (kind != Kind.PAGE) {
            var year = card.year();
            touched(new Group.OfYear(locale, kind, year), card)
                    .forEach(number -> keys.add(new PageKey.YearList(locale, kind, year, number)));
        }
        for (Slug topic : card.topics()) {
            feed(locale, new PageKey.FeedOf.OfTopic(topic));
            for (var other : ContentLocale.values()) {
                keys.add(new PageKey.TopicList(other, topic, Paging.ROOT));
            }
            touched(new Group.OfTopic(locale, topic), card)
                    .forEach(number -> keys.add(new PageKey.TopicList(locale, topic, number)));
        }
        sitemap(card);
    }

    private void feed(ContentLocale locale, PageKey.FeedOf of) {
        for (var format : PageKey.FeedFormat.values()) {
            keys.add(new PageKey.Feed(locale, of, format));
        }
    }

    private IntStream touched(Group group, Card card) {
        var cards = index.cards(group);
        return new Paging(cards.size(), ListPlanner.LIST_SIZE).touched(cards.position(card));
    }

    private void sitemap(Card card) {
        var locale = card.address().locale();
        var cards = index.cards(new Group.Everything(locale));
        int first = cards.position(card) / SitemapPlanner.PART_SIZE + 1;
        int last = cards.size() / SitemapPlanner.PART_SIZE + 1;
        for (int number = first; number <= last; number++) {
            keys.add(new PageKey.SitemapPart(locale, number));
        }
    }
}
