package org.boai.desk;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sends a browser on after a change, so that reloading changes nothing again. */
public final class Redirect {
    private Redirect() {}

    public static RestResponse<String> to(String path) {
        return RestResponse.seeOther(URI.create(path));
    }

    public static RestResponse<String> to(String path, Done done) {
        return to(path + "?done=" + done.code());
    }

    /**
     * The same, to a place of the page.
     *
     * @param anchor the id of an element
     */
    public static RestResponse<String> toPlace(String path, Done done, String anchor) {
        return to(path + "?done=" + done.code() + "#" + anchor);
    }

    /**
     * The same for a form that htmx may have sent, which would follow a redirect by itself.
     *
     * @param htmx the header {@code HX-Request}
     */
    public static RestResponse<String> to(String path, Done done, @Nullable String htmx) {
        return htmx == null
                ? to(path, done)
                : RestResponse.ResponseBuilder.<String>noContent()
                        .header("HX-Redirect", path + "?done=" + done.code())
                        .build();
    }
}
