package org.boai.site.view;

import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.site.plan.PagePlan;

/**
 * Which parts the page of a document has; {@link ItemFilling} writes them.
 *
 * @param legacy whether it was taken over from an older site (PUB-07)
 * @param changed whether it was published again (PUB-08, PR-08)
 * @param beside whether it leads to the next newer and the next older document of its kind
 */
record ItemParts(
        boolean legacy,
        boolean cover,
        boolean changed,
        boolean topics,
        boolean beside,
        boolean related) {

    static ItemParts of(Published item, PagePlan.Item plan) {
        return new ItemParts(
                !(item.origin() instanceof Origin.Reviewed),
                Picture.exists(item.content().cover()),
                !item.changes().isEmpty(),
                !plan.topics().isEmpty(),
                ItemHtml.hasBeside(plan),
                !plan.related().isEmpty());
    }
}
