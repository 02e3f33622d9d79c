package org.boai.site;

import org.jspecify.annotations.Nullable;

/** A live item is there and cannot be read, as when a newer build wrote it. */
public final class UnreadableItem extends RuntimeException {
    public UnreadableItem(String why, @Nullable Throwable cause) {
        super("已发布的内容读不出来 (a live item cannot be read): " + why, cause);
    }
}
