package org.boai.site;

import java.util.Map;
import java.util.TreeMap;

/** A release that was not swapped in, because some of its pages could not be rendered. */
public final class RebuildFailed extends RuntimeException {

    private static final int SHOWN = 5;

    private final Map<String, String> reasons;

    private RebuildFailed(Map<String, String> reasons) {
        super(
                "%d 个页面不能生成，读者仍看到原来的版本；请照原因改好再试 (pages that cannot be rendered): %s"
                        .formatted(
                                reasons.size(), reasons.entrySet().stream().limit(SHOWN).toList()));
        this.reasons = reasons;
    }

    /**
     * @param reasons why documents or pages could not be rendered
     * @throws RebuildFailed when there is any
     */
    static void unlessEmpty(Map<?, String> reasons) {
        if (!reasons.isEmpty()) {
            var named = new TreeMap<String, String>();
            reasons.forEach((what, why) -> named.put(what.toString(), why));
            throw new RebuildFailed(named);
        }
    }

    /** Why, by main file of the page. */
    public Map<String, String> reasons() {
        return reasons;
    }
}
