package org.boai.site;

import java.util.EnumMap;
import java.util.Map;
import org.boai.document.ContentLocale;
import org.boai.site.files.Basis;
import org.boai.site.index.Fingerprint;
import org.boai.site.plan.Digest;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Planner;
import org.boai.site.view.SiteSettings;

/** What every page stands on: our code, the settings and, where readers see them, the menus. */
record Ground(long base, Map<ContentLocale, Long> menus) {

    private static final long UNFRAMED = 0;

    /** A fingerprint of the code that runs and these settings. */
    static long base(SiteSettings settings) {
        return new Fingerprint().add(Generation.FINGERPRINT).add((Object) settings).value();
    }

    static Ground of(SiteSettings settings, Planner planner) {
        var menus = new EnumMap<ContentLocale, Long>(ContentLocale.class);
        for (var locale : ContentLocale.values()) {
            menus.put(locale, new Fingerprint().add((Object) planner.chrome(locale)).value());
        }
        return new Ground(base(settings), menus);
    }

    Basis basis(PagePlan plan) {
        return new Basis(base, Digest.of(plan, around(plan)));
    }

    private long around(PagePlan plan) {
        return switch (plan) {
            case PagePlan.Item item -> menus.get(item.card().address().locale());
            case PagePlan.Gone gone -> menus.get(gone.gone().address().locale());
            case PagePlan.Moved moved -> menus.get(moved.locale());
            case PagePlan.KindList list -> menus.get(list.locale());
            case PagePlan.YearList list -> menus.get(list.locale());
            case PagePlan.TopicList list -> menus.get(list.locale());
            case PagePlan.Section section -> menus.get(section.locale());
            case PagePlan.Topics topics -> menus.get(topics.locale());
            case PagePlan.SiteMap map -> menus.get(map.locale());
            case PagePlan.Accessibility page -> menus.get(page.locale());
            case PagePlan.Home home -> menus.get(home.locale());
            case PagePlan.NotFound missing -> menus.get(missing.locale());
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
                    UNFRAMED;
        };
    }
}
