package org.boai.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.boai.document.ContentLocale;
import org.boai.site.SitePages;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Says no to who asks: as a page of the desk, as a page of the site, or as a problem (RFC 9457).
 */
@ApplicationScoped
class Refusing {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final SitePages pages;
    private final DeskRefusals desk;

    Refusing(SitePages pages, DeskRefusals desk) {
        this.pages = pages;
        this.desk = desk;
    }

    ResponseBuilder<Object> with(UriInfo uri, HttpHeaders headers, Problem problem) {
        var answer = ResponseBuilder.<Object>create(problem.status());
        return switch (Audience.of(uri, headers)) {
            case DESK ->
                    answer.type(HTML)
                            .entity(
                                    desk.page(
                                            problem.detail(), problem.code(), problem.findings()));
            case READER ->
                    answer.type(HTML)
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .header(PagePolicy.HEADER, PagePolicy.VALUE)
                            .header("X-Robots-Tag", "noindex")
                            .entity(readersPage(localeOf(uri, headers), problem));
            case PROGRAM -> answer.type(Problem.MEDIA_TYPE).entity(problem);
        };
    }

    private String readersPage(ContentLocale locale, Problem problem) {
        return pages.with(ReaderPage.of(locale, problem.code(), problem.detail()).render(), locale);
    }

    /** Below {@code /en/} English; files belong to no language, so there the browser's counts. */
    private static ContentLocale localeOf(UriInfo uri, HttpHeaders headers) {
        if (uri.getPath().startsWith(ContentLocale.EN.root())) {
            return ContentLocale.EN;
        }
        var first = headers.getAcceptableLanguages().stream().findFirst();
        var english = first.map(one -> one.getLanguage().equals("en")).orElse(false);
        return english && !uri.getPath().equals("/search") ? ContentLocale.EN : ContentLocale.ZH_CN;
    }
}
