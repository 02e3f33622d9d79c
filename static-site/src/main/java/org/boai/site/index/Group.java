package org.boai.site.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boai.content.Page;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;

/** By what cards are found together. */
public sealed interface Group {

    /** Topics that count for what is related; subsets of more would grow too many. */
    int COUNTED_TOPICS = 6;

    /** All that has a page. */
    record Everything(ContentLocale locale) implements Group {}

    /** What is new: all but the lasting pages. */
    record News(ContentLocale locale) implements Group {}

    record OfKind(ContentLocale locale, Kind kind) implements Group {}

    /**
     * @param year of the date, in Asia/Shanghai
     */
    record OfYear(ContentLocale locale, Kind kind, int year) implements Group {}

    record OfTopic(ContentLocale locale, Slug topic) implements Group {}

    /** Press releases about one event (PR-04). */
    record Series(ContentLocale locale, Slug event) implements Group {}

    record OfRole(ContentLocale locale, Page.Role role) implements Group {}

    /** Those whose page the date alone can change. */
    record Timed(ContentLocale locale) implements Group {}

    /** Those that share all of these topics, in order of their slugs. */
    record Sharing(ContentLocale locale, List<Slug> topics) implements Group {

        /** Well spread: slugs are often alike, and there is a group for each of their subsets. */
        @Override
        public int hashCode() {
            int hash = locale.ordinal();
            for (int at = 0; at < topics.size(); at++) {
                hash = (hash ^ topics.get(at).hashCode()) * 0x9E3779B1;
                hash ^= hash >>> 15;
            }
            return hash;
        }
    }

    /** The groups of a card. */
    static List<Group> of(Card card) {
        var locale = card.address().locale();
        var kind = card.address().kind();
        var groups = new ArrayList<Group>();
        groups.add(new Everything(locale));
        groups.add(new OfKind(locale, kind));
        if (kind != Kind.PAGE) {
            groups.add(new News(locale));
            groups.add(new OfYear(locale, kind, card.year()));
            groups.addAll(sharing(card));
        }
        card.topics().forEach(topic -> groups.add(new OfTopic(locale, topic)));
        if (card.facts().event() != null) {
            groups.add(new Series(locale, card.facts().event()));
        }
        if (card.facts().role() != null) {
            groups.add(new OfRole(locale, card.facts().role()));
        }
        if (card.facts().isTimed()) {
            groups.add(new Timed(locale));
        }
        return groups;
    }

    /** One group for every combination of its topics, those of more topics first. */
    static List<Sharing> sharing(Card card) {
        var topics = card.topics().toArray(Slug[]::new);
        int counted = Math.min(topics.length, COUNTED_TOPICS);
        Arrays.sort(topics, 0, counted);
        var groups = new ArrayList<Sharing>(1 << counted);
        for (int size = counted; size > 0; size--) {
            for (int mask = 1; mask < 1 << counted; mask++) {
                if (Integer.bitCount(mask) == size) {
                    groups.add(new Sharing(card.address().locale(), chosen(topics, mask, size)));
                }
            }
        }
        return groups;
    }

    private static List<Slug> chosen(Slug[] topics, int mask, int size) {
        var chosen = new Slug[size];
        int next = 0;
        for (int left = mask; left != 0; left &= left - 1) {
            chosen[next++] = topics[Integer.numberOfTrailingZeros(left)];
        }
        return List.of(chosen);
    }
}
