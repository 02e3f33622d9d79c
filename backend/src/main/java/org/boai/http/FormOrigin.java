package org.boai.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Tells by the headers that only browsers set whether a form was sent by a page of our own. */
final class FormOrigin {
    private FormOrigin() {}

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
