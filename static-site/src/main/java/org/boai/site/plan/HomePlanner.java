package org.boai.site.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.site.index.Card;
import org.boai.site.index.Composition;
import org.boai.site.index.Group;
import org.boai.site.index.Index;
import org.boai.site.index.SiteTopic;
import org.jspecify.annotations.Nullable;

/** Says what a home page shows: what staff chose, and the newest in all other places. */
final class HomePlanner {

    private static final int RUNNING = 3;
    private static final int LATEST = 4;

    private final Index index;
    private final Composition composition;
    private final LocalDate today;

    HomePlanner(Index index, Composition composition, LocalDate today) {
        this.index = index;
        this.composition = composition;
        this.today = today;
    }

    /**
     * @param topics those that have a document in this language
     */
    PagePlan.Home home(ContentLocale locale, List<SiteTopic> topics) {
        var chosen = composition.of(locale);
        var shown = new LinkedHashSet<Card>();
        var lead = lead(locale, chosen);
        if (lead != null) {
            shown.add(lead);
        }
        var featured = featured(locale, chosen, shown);
        shown.addAll(featured);
        var running = Running.in(index.cards(new Group.Timed(locale)).all(), today, RUNNING, shown);
        shown.addAll(running);
        return new PagePlan.Home(
                locale,
                today,
                lead,
                featured,
                running,
                latest(locale, shown),
                figures(locale),
                topics);
    }

    private @Nullable Card lead(ContentLocale locale, Composition.Slots chosen) {
        var wanted = chosen.lead() == null ? Optional.<Card>empty() : live(chosen.lead(), locale);
        return wanted.orElseGet(
                () ->
                        articles(locale, LATEST + Composition.FEATURED).stream()
                                .filter(card -> !chosen.featured().contains(card.document()))
                                .findFirst()
                                .orElse(null));
    }

    private List<Card> featured(
            ContentLocale locale, Composition.Slots chosen, Collection<Card> shown) {
        SequencedSet<Card> featured = new LinkedHashSet<>();
        chosen.featured().forEach(document -> live(document, locale).ifPresent(featured::add));
        featured.addAll(articles(locale, Composition.FEATURED + 1 + featured.size()));
        featured.removeAll(shown);
        return featured.stream().limit(Composition.FEATURED).toList();
    }

    private List<Card> articles(ContentLocale locale, int count) {
        return index.cards(new Group.OfKind(locale, Kind.ARTICLE)).newest(count);
    }

    private Optional<Card> live(DocumentId document, ContentLocale locale) {
        return index.entry(document)
                .filter(Card.class::isInstance)
                .map(Card.class::cast)
                .filter(card -> card.address().locale() == locale);
    }

    private Map<Kind, List<Card>> latest(ContentLocale locale, Collection<Card> shown) {
        var latest = new LinkedHashMap<Kind, List<Card>>();
        for (var kind : Kind.values()) {
            var cards =
                    index
                            .cards(new Group.OfKind(locale, kind))
                            .newest(LATEST + shown.size())
                            .stream()
                            .filter(card -> !shown.contains(card))
                            .limit(LATEST)
                            .toList();
            if (kind != Kind.PAGE && !cards.isEmpty()) {
                latest.put(kind, cards);
            }
        }
        return latest;
    }

    private @Nullable Card figures(ContentLocale locale) {
        return index.cards(new Group.OfKind(locale, Kind.DISCLOSURE_NOTICE)).all().stream()
                .filter(card -> card.facts().showsIncome())
                .findFirst()
                .orElse(null);
    }
}
