package org.boai.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Tells by the headers that only browsers set whether a form was sent by a page of our own. */
final class FormOrigin {
    private FormOrigin() {}

    /**
     * The path of the page that a form was on.
     *
     * @param referer {@code Referer}
     * @return empty when it says nothing readable
     */
    static String page(@Nullable String referer) {
        try {
            var path = referer == null ? null : new URI(referer).getPath();
            return path == null ? "" : path;
        } catch (URISyntaxException _) {
            return "";
        }
    }

    /**
     * @param site {@code Sec-Fetch-Site}, which counts when it is there
     * @param origin {@code Origin}, which older browsers send alone
     * @param host what the browser asked for
     */
    static boolean isOwn(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) {
            return site.equals("same-origin");
        }
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
