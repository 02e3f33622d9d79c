package org.boai.site.plan;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.content.Page;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.site.index.Group;
import org.boai.site.index.Index;
import org.boai.site.index.SiteTopic;

/**
 * What the menu and the footer of every page of a language link to.
 *
 * @param kinds those that have a live document; an empty column is not offered (SITE-03)
 * @param roles where the page of each role is
 * @param sections the topics that the menu leads to; an empty one is not offered
 */
public record Chrome(
        ContentLocale locale,
        Set<Kind> kinds,
        Map<Page.Role, SitePath> roles,
        List<SectionLink> sections) {

    /** An entry of the menu for a section. */
    public record SectionLink(SiteTopic.Section of, String name, SitePath path) {}

    /** Before anything is live. */
    public static Chrome empty(ContentLocale locale) {
        return new Chrome(locale, Set.of(), Map.of(), List.of());
    }

    /**
     * @param topics those that have a document in this language
     */
    static Chrome of(ContentLocale locale, Index index, List<SiteTopic> topics) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (index.cards(new Group.OfKind(locale, kind)).size() > 0) {
                kinds.add(kind);
            }
        }
        var roles = new EnumMap<Page.Role, SitePath>(Page.Role.class);
        for (var role : Page.Role.values()) {
            var cards = index.cards(new Group.OfRole(locale, role));
            if (role != Page.Role.OTHER && cards.size() > 0) {
                roles.put(role, cards.newest(1).getFirst().address().path());
            }
        }
        return new Chrome(locale, kinds, roles, sections(locale, topics));
    }

    private static List<SectionLink> sections(ContentLocale locale, List<SiteTopic> topics) {
        return topics.stream()
                .filter(SiteTopic::isSection)
                .sorted(Comparator.comparing(SiteTopic::section).thenComparing(SiteTopic.IN_ORDER))
                .map(
                        topic ->
                                new SectionLink(
                                        topic.section(),
                                        topic.name(locale),
                                        new SitePath(
                                                locale.root() + "topics/" + topic.slug() + "/")))
                .toList();
    }
}
