package org.boai.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.boai.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** What the last look at the links of the site found (SITE-05). */
@ApplicationScoped
public class LinkReport {
    /** As many as people can work through. */
    private static final int SHOWN = 500;

    private static final Comparator<Line> FIRST =
            Comparator.comparing((Line line) -> !line.dead())
                    .thenComparing(line -> !line.isOnHome());

    /** What FIRST puts first must not be cut off. */
    private static final String UNWELL =
            """
            from CheckedLink link where link.state <> ?1
            order by case when link.state = ?2 or link.failingSince < ?4 then 0 else 1 end,
                case when array_get(link.pages, 1) = ?3 then 0 else 1 end,
                link.uses desc, link.target
            """;

    private final Clock clock;

    LinkReport(Clock clock) {
        this.clock = clock;
    }

    /**
     * The last look.
     *
     * @param pages how many were read
     * @param links how many different ones they have
     * @param dead how many of these lead nowhere
     * @param postponed links elsewhere that there was no time for
     */
    public record Summary(Instant at, int pages, int links, int dead, int postponed) {
        /** How many of the links are dead, in percent with two decimals. */
        public String percent() {
            return links == 0 ? "0.00" : "%.2f".formatted(100.0 * dead / links);
        }

        /** Whether the share is below half a percent, as the inspection asks. */
        public boolean isFewEnough() {
            return dead * 200L < links || dead == 0;
        }
    }

    /**
     * A link that leads nowhere, or may do so.
     *
     * @param dead false while the server of others may only be away
     * @param uses how many pages have it
     * @param pages paths of some of them; the home page is always among them, first
     * @param lastGood when it was last found good, or null
     */
    public record Line(
            LinkKind kind,
            String target,
            boolean dead,
            Bilingual why,
            int uses,
            List<String> pages,
            Instant since,
            @Nullable Instant lastGood) {
        /** Whether the home page has it, which must have none. */
        public boolean isOnHome() {
            return pages.contains(CollectLinks.HOME);
        }
    }

    /** The last look; nothing before the first. */
    @Transactional
    public Optional<Summary> summary() {
        return LinkCheck.<LinkCheck>findByIdOptional(LinkCheck.ONLY)
                .map(
                        check ->
                                new Summary(
                                        check.endedAt,
                                        check.pages,
                                        check.links,
                                        (int) CheckedLink.countDead(clock.instant()),
                                        check.postponed));
    }

    /** What is not good: what is dead, and what most pages have, first. */
    @Transactional
    public List<Line> lines() {
        var now = clock.instant();
        return CheckedLink.<CheckedLink>find(
                        UNWELL,
                        Answer.State.GOOD,
                        Answer.State.DEAD,
                        CollectLinks.HOME,
                        now.minus(CheckedLink.PATIENCE))
                .page(0, SHOWN)
                .stream()
                .map(link -> line(link, now))
                .sorted(FIRST)
                .toList();
    }

    private static Line line(CheckedLink link, Instant now) {
        return new Line(
                link.kind,
                link.target,
                link.isDead(now),
                LinkReason.why(link.reason),
                link.uses,
                List.copyOf(link.pages),
                link.failingSince,
                link.lastGoodAt);
    }
}
