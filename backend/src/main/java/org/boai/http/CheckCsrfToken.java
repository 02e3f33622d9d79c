package org.boai.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.boai.language.Bilingual;
import org.boai.people.CurrentActor;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A change at the desk must come from a page of the same session: its form field {@code csrf}, or
 * the header {@code X-CSRF-Token}, repeats the token that the session holds (OWASP synchronizer
 * token). Where there is no session yet, the browser must say that the form is our own page's.
 */
class CheckCsrfToken {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentActor current;
    private final SecurityIdentity identity;

    CheckCsrfToken(CurrentActor current, SecurityIdentity identity) {
        this.current = current;
        this.identity = identity;
    }

    @ServerRequestFilter
    @WithFormRead
    public @Nullable Response check(ResteasyReactiveContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())
                || !request.getUriInfo().getPath().startsWith("/admin")) {
            return null;
        }
        if (identity.isAnonymous()) {
            requireOwnPage(request);
            return null;
        }
        var sent = request.getHeaderString("X-CSRF-Token");
        if (sent == null) {
            var inner = (ResteasyReactiveRequestContext) request.getServerRequestContext();
            sent = (String) inner.getFormParameter("csrf", true, false);
        }
        if (sent == null || !same(sent, current.csrfToken())) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "这个页面已过期，刚才提交的没有办成。请返回上一页，先复制您写的内容，再刷新并提交。",
                                    "This page is out of date, and what you submitted was not done. Go back, copy what you wrote, then refresh the page and submit again.")));
        }
        return null;
    }

    private static void requireOwnPage(ResteasyReactiveContainerRequestContext request) {
        var own =
                FormOrigin.isOwn(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        request.getHeaderString("Host"));
        if (!own) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "请在本站的页面上填写后提交，不要从别的网站提交。",
                                    "Fill in and submit the form on a page of this site, not from another site.")));
        }
    }

    private static boolean same(String sent, String expected) {
        return MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
