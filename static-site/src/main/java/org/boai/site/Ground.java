package org.boai.site;

import java.util.EnumMap;
import java.util.Map;
import org.boai.document.ContentLocale;
import org.boai.site.index.Fingerprint;
import org.boai.site.plan.Digest;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Planner;
import org.boai.site.view.SiteSettings;

/** What every page stands on: our code, the settings and, where readers see them, the menus. */
record Ground(long base, Map<ContentLocale, Long> framed) {

    static Ground of(SiteSettings settings, Planner planner) {
        long base = new Fingerprint().add(Generation.FINGERPRINT).add((Object) settings).value();
        var framed = new EnumMap<ContentLocale, Long>(ContentLocale.class);
        for (var locale : ContentLocale.values()) {
            framed.put(
                    locale,
                    new Fingerprint().add(base).add((Object) planner.chrome(locale)).value());
        }
        return new Ground(base, framed);
    }

    long fingerprint(PagePlan plan) {
        return Digest.of(plan, under(plan));
    }

    private long under(PagePlan plan) {
        return switch (plan) {
            case PagePlan.Item item -> framed.get(item.card().address().locale());
            case PagePlan.Gone gone -> framed.get(gone.gone().address().locale());
            case PagePlan.Moved moved -> framed.get(moved.locale());
            case PagePlan.KindList list -> framed.get(list.locale());
            case PagePlan.YearList list -> framed.get(list.locale());
            case PagePlan.TopicList list -> framed.get(list.locale());
            case PagePlan.Section section -> framed.get(section.locale());
            case PagePlan.Topics topics -> framed.get(topics.locale());
            case PagePlan.SiteMap map -> framed.get(map.locale());
            case PagePlan.Accessibility page -> framed.get(page.locale());
            case PagePlan.Home home -> framed.get(home.locale());
            case PagePlan.NotFound missing -> framed.get(missing.locale());
            case PagePlan.Figures _,
                    PagePlan.Feed _,
                    PagePlan.EmbedNews _,
                    PagePlan.EmbedFigures _,
                    PagePlan.SitemapNews _,
                    PagePlan.SitemapIndex _,
                    PagePlan.SitemapOfLists _,
                    PagePlan.SitemapPart _,
                    PagePlan.Robots _,
                    PagePlan.Asset _ ->
                    base;
        };
    }
}
