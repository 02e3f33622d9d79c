package org.boai.site.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.boai.content.Page;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.site.index.Group;
import org.boai.site.index.Index;

/**
 * What the menu and the footer of every page of a language link to.
 *
 * @param kinds those that have a live document; an empty column is not offered (SITE-03)
 * @param roles where the page of each role is
 */
public record Chrome(ContentLocale locale, Set<Kind> kinds, Map<Page.Role, SitePath> roles) {

    /** Before anything is live. */
    public static Chrome empty(ContentLocale locale) {
        return new Chrome(locale, Set.of(), Map.of());
    }

    static Chrome of(ContentLocale locale, Index index) {
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
        return new Chrome(locale, kinds, roles);
    }
}
