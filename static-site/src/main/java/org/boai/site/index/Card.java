package org.boai.site.index;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.boai.content.Image;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.liveitem.Published;
import org.jspecify.annotations.Nullable;

/**
 * What other pages show and ask of a published document.
 *
 * @param topics without duplicates
 * @param datedAt orders lists
 * @param updatedAt of the latest publication
 * @param shown fingerprint of all that another page can show of it
 * @param whole fingerprint of the live item
 */
public record Card(
        DocumentId document,
        ContentId contentId,
        Address address,
        long version,
        List<Slug> formerSlugs,
        String title,
        String summary,
        @Nullable Image cover,
        List<Slug> topics,
        Instant datedAt,
        Instant updatedAt,
        Facts facts,
        long shown,
        long whole)
        implements Entry {

    /** Newest first, then by identity: the order of every list. */
    public static final Comparator<Card> NEWEST_FIRST = Card::compareByAge;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Card of(Published item) {
        var content = item.content();
        var facts = Facts.of(content);
        var topics = content.topics().stream().distinct().toList();
        return new Card(
                item.document(),
                item.contentId(),
                item.address(),
                item.version(),
                item.formerSlugs(),
                content.title(),
                content.summary(),
                content.cover(),
                topics,
                item.datedAt(),
                item.publishedAt(),
                facts,
                shown(item, facts),
                new Fingerprint().add(item.contentHash()).add(item.version()).value());
    }

    /** The same card, with these instances of its topics. */
    public Card naming(List<Slug> sameTopics) {
        return new Card(
                document,
                contentId,
                address,
                version,
                formerSlugs,
                title,
                summary,
                cover,
                sameTopics,
                datedAt,
                updatedAt,
                facts,
                shown,
                whole);
    }

    /** The year of its date, in Asia/Shanghai. */
    public int year() {
        return datedAt.atZone(ZONE).getYear();
    }

    /** By identity and version: cards stand in sets of thousands. */
    @Override
    public int hashCode() {
        return 31 * document.hashCode() + Long.hashCode(version);
    }

    /** Plain Java: it is called some hundred times for each page. */
    private static int compareByAge(Card one, Card other) {
        int byDate = other.datedAt.compareTo(one.datedAt);
        return byDate == 0 ? one.document.value().compareTo(other.document.value()) : byDate;
    }

    private static long shown(Published item, Facts facts) {
        var content = item.content();
        return new Fingerprint()
                .add(item.document())
                .add(item.address().kind().ordinal())
                .add(item.address().locale().ordinal())
                .add(item.address().slug().value())
                .add(content.title())
                .add(content.summary())
                .add(content.cover())
                .add(item.datedAt())
                .add(item.publishedAt())
                .add(facts.number())
                .add(facts.startsOn())
                .add(facts.endsOn())
                .value();
    }
}
