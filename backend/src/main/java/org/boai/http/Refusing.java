package org.boai.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.boai.document.ContentLocale;
import org.boai.language.Language;
import org.boai.site.SitePages;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Says no to who asks: as a page of the desk, as a page of the site, or as a problem (RFC 9457).
 */
@ApplicationScoped
public class Refusing {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final SitePages pages;
    private final RequestLanguage languages;
    private final DeskRefusals desk;

    Refusing(SitePages pages, RequestLanguage languages, DeskRefusals desk) {
        this.pages = pages;
        this.languages = languages;
        this.desk = desk;
    }

    ResponseBuilder<Object> with(
            UriInfo uri, HttpHeaders headers, Function<Language, Problem> problem) {
        return switch (Audience.of(uri, headers)) {
            case DESK -> desksPage(uri, headers, problem);
            case READER -> readersPage(localeOf(uri, headers), problem.apply(Language.ZH));
            case PROGRAM -> asProblem(uri, headers, problem);
        };
    }

    /** Whoever asks, for what only programs get wrong. */
    public ResponseBuilder<Object> asProblem(
            UriInfo uri, HttpHeaders headers, Function<Language, Problem> problem) {
        var language = languages.of(uri, headers);
        var told = problem.apply(language);
        var answer =
                ResponseBuilder.<Object>create(told.status())
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .entity(told);
        return languages.isNegotiated(uri.getPath())
                ? answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                : answer;
    }

    ResponseBuilder<Object> desksPage(
            UriInfo uri, HttpHeaders headers, Function<Language, Problem> problem) {
        var told = problem.apply(languages.of(uri, headers));
        return ResponseBuilder.<Object>create(told.status())
                .type(HTML)
                .entity(desk.page(told.detail(), told.code(), told.findings()));
    }

    private ResponseBuilder<Object> readersPage(ContentLocale locale, Problem problem) {
        var page = ReaderPage.of(locale, problem.code(), problem.detail()).render();
        return ResponseBuilder.<Object>create(problem.status())
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(PagePolicy.HEADER, PagePolicy.VALUE)
                .header("X-Robots-Tag", "noindex")
                .entity(pages.with(page, locale));
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
