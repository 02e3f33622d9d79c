package org.boai.links;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.boai.links.CollectLinks.Found;
import org.boai.links.CollectLinks.Uses;
import org.boai.links.Target.Elsewhere;

/** Keeps what was found of links, so that the next look knows when each was last good. */
@ApplicationScoped
class RememberLinks {
    private static final int AT_ONCE = 500;

    private final Clock clock;

    RememberLinks(Clock clock) {
        this.clock = clock;
    }

    /** Links elsewhere, those first that were not looked at for longest. */
    List<Elsewhere> inTurn(Set<Target> targets) {
        var checked = new HashMap<String, Instant>();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                CheckedLink.<CheckedLink>list("kind", LinkKind.ELSEWHERE)
                                        .forEach(link -> checked.put(link.target, link.checkedAt)));
        return targets.stream()
                .filter(Elsewhere.class::isInstance)
                .map(Elsewhere.class::cast)
                .sorted(
                        Comparator.comparing(
                                link -> checked.getOrDefault(link.text(), Instant.EPOCH)))
                .toList();
    }

    /**
     * Takes over the answers, and forgets what no page has any more.
     *
     * @param answers of those that were looked at
     */
    void take(Found found, Map<Target, Answer> answers) {
        var now = clock.instant();
        var kept = new HashSet<String>();
        found.links().entrySet().stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(
                        some ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () ->
                                                        some.forEach(
                                                                link -> {
                                                                    if (take(link, answers, now)) {
                                                                        kept.add(
                                                                                link.getKey()
                                                                                        .text());
                                                                    }
                                                                })));
        QuarkusTransaction.requiringNew().run(() -> end(found, answers, kept, now));
    }

    private static boolean take(
            Map.Entry<Target, Uses> link, Map<Target, Answer> answers, Instant now) {
        var target = link.getKey();
        var answer = answers.get(target);
        var isGoodOfOurs =
                answer != null
                        && answer.state() == Answer.State.GOOD
                        && LinkKind.of(target) != LinkKind.ELSEWHERE;
        CheckedLink known = isGoodOfOurs ? null : CheckedLink.findById(target.text());
        if (isGoodOfOurs || answer == null && known == null) {
            return false;
        }
        var row = known == null ? new CheckedLink() : known;
        row.target = target.text();
        row.kind = LinkKind.of(target);
        row.uses = link.getValue().count();
        row.pages = link.getValue().pages();
        if (answer != null) {
            row.looked(answer, now);
        }
        row.persist();
        return true;
    }

    private static void end(
            Found found, Map<Target, Answer> answers, Set<String> kept, Instant now) {
        CheckedLink.<CheckedLink>streamAll()
                .filter(link -> !kept.contains(link.target))
                .forEach(CheckedLink::delete);
        var last = LinkCheck.<LinkCheck>findByIdOptional(LinkCheck.ONLY).orElseGet(LinkCheck::new);
        last.endedAt = now;
        last.pages = found.pages();
        last.links = found.links().size();
        last.postponed = found.links().size() - answers.size();
        last.persist();
    }
}
