package org.boai.site;

import java.util.Map;
import java.util.TreeMap;

/** A release that was not swapped in, because some of its pages could not be rendered. */
public final class RebuildFailed extends RuntimeException {

    private static final int SHOWN = 5;

    private final Map<String, String> reasons;

    RebuildFailed(Map<String, String> reasons) {
        super(
                reasons.size()
                        + " 个页面不能生成,旧版本继续使用 (pages could not be rendered, the old release stays): "
                        + reasons.entrySet().stream().limit(SHOWN).toList());
        this.reasons = new TreeMap<>(reasons);
    }

    /** Why, by main file of the page. */
    public Map<String, String> reasons() {
        return reasons;
    }
}
