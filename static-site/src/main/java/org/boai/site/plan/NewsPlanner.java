package org.boai.site.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.index.Card;
import org.boai.site.index.Group;
import org.boai.site.index.Index;

/** Says what other sites get to show of the latest: search engines, and portals in a frame. */
final class NewsPlanner {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FRAMED = 6;

    /** What counts as news to a search engine. */
    private static final Set<Kind> NEWS = Set.of(Kind.ARTICLE, Kind.PRESS_RELEASE);

    /** The protocol allows no more. */
    private static final int MOST = 1000;

    private final Index index;
    private final LocalDate today;

    NewsPlanner(Index index, LocalDate today) {
        this.index = index;
        this.today = today;
    }

    /** Dated today or yesterday, which search engines ask of news. */
    List<Card> ofTwoDays() {
        return Arrays.stream(ContentLocale.values())
                .flatMap(
                        locale ->
                                index.cards(new Group.News(locale)).all().stream()
                                        .takeWhile(this::isNew)
                                        .filter(card -> NEWS.contains(card.address().kind())))
                .limit(MOST)
                .toList();
    }

    private boolean isNew(Card card) {
        return !card.datedAt().atZone(ZONE).toLocalDate().isBefore(today.minusDays(1));
    }

    PagePlan framed(PageKey.Embed embed) {
        var locale = embed.locale();
        return switch (embed.fragment()) {
            case NEWS ->
                    new PagePlan.EmbedNews(
                            locale,
                            List.copyOf(index.cards(new Group.News(locale)).newest(FRAMED)));
            case FIGURES ->
                    new PagePlan.EmbedFigures(
                            locale,
                            index
                                    .cards(new Group.OfKind(locale, Kind.DISCLOSURE_NOTICE))
                                    .all()
                                    .stream()
                                    .filter(card -> card.facts().hasFigures())
                                    .findFirst()
                                    .orElse(null));
        };
    }
}
