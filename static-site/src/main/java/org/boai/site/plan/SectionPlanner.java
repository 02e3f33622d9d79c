package org.boai.site.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.site.index.Card;
import org.boai.site.index.Group;
import org.boai.site.index.Index;
import org.boai.site.index.SiteTopic;

/** Says what the first page of a section shows: a topic that the menu leads to. */
final class SectionPlanner {

    private static final int CAMPAIGNS = 3;
    private static final int KITS = 4;

    private final Index index;
    private final LocalDate today;

    SectionPlanner(Index index, LocalDate today) {
        this.index = index;
        this.today = today;
    }

    /**
     * @param slice the newest of all that is filed under the topic
     */
    PagePlan.Section section(ContentLocale locale, SiteTopic topic, Slice slice) {
        var guide = of(locale, Kind.PAGE, topic).findFirst().orElse(null);
        var campaigns = campaigns(locale, topic);
        var kits = of(locale, Kind.EDUCATION_KIT, topic).limit(KITS).toList();
        var shown = new LinkedHashSet<Card>(campaigns);
        shown.addAll(kits);
        if (guide != null) {
            shown.add(guide);
        }
        var rest = slice.cards().stream().filter(card -> !shown.contains(card)).toList();
        return new PagePlan.Section(
                locale,
                topic,
                guide,
                campaigns,
                kits,
                new Slice(slice.number(), slice.older(), slice.newer(), rest),
                translated(locale, topic));
    }

    private boolean translated(ContentLocale locale, SiteTopic topic) {
        return Arrays.stream(ContentLocale.values())
                .filter(other -> other != locale)
                .anyMatch(other -> index.hasTopic(other, topic));
    }

    /** What is on or comes next, then what was last. */
    private List<Card> campaigns(ContentLocale locale, SiteTopic topic) {
        var all = of(locale, Kind.CAMPAIGN, topic).toList();
        var campaigns = new LinkedHashSet<>(Running.in(all, today, CAMPAIGNS, List.of()));
        campaigns.addAll(all);
        return campaigns.stream().limit(CAMPAIGNS).toList();
    }

    /** Of a kind of which there are few, the newest first. */
    private Stream<Card> of(ContentLocale locale, Kind kind, SiteTopic topic) {
        Slug slug = topic.slug();
        return index.cards(new Group.OfKind(locale, kind)).all().stream()
                .filter(card -> card.topics().contains(slug));
    }
}
