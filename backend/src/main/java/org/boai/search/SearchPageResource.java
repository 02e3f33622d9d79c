package org.boai.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.boai.content.check.Characters;
import org.boai.document.ContentLocale;
import org.boai.http.KnownParameters;
import org.boai.http.PagePolicy;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.SitePages;
import org.boai.site.view.SearchPage;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Search for readers, in the layout of the site. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SearchPageResource {
    /** Of what was asked, as much as is worth showing again. */
    private static final int SHOWN = 60;

    private final Search search;
    private final ShowResults show;
    private final SitePages pages;

    SearchPageResource(Search search, ShowResults show, SitePages pages) {
        this.search = search;
        this.show = show;
        this.pages = pages;
    }

    @GET
    @Path("search")
    public RestResponse<String> chinese(@Context UriInfo uri) {
        return answer(uri, ContentLocale.ZH_CN);
    }

    @GET
    @Path("en/search")
    public RestResponse<String> english(@Context UriInfo uri) {
        return answer(uri, ContentLocale.EN);
    }

    private RestResponse<String> answer(UriInfo uri, ContentLocale locale) {
        try {
            var sent =
                    KnownParameters.ofPage(
                            uri.getQueryParameters(), "q", "kind", "topic", "year", "page");
            return html(Status.OK, found(new SearchParameters(sent), locale));
        } catch (Refused no) {
            return refused(no, locale, shortened(uri.getQueryParameters().getFirst("q")));
        }
    }

    private static String shortened(@Nullable String asked) {
        return asked == null ? "" : Characters.beginning(asked, SHOWN);
    }

    private RestResponse<String> refused(Refused no, ContentLocale locale, String asked) {
        if (no.refusal() instanceof Refusal.Unavailable) {
            return html(Status.SERVICE_UNAVAILABLE, SearchPage.unavailable(locale, asked));
        }
        if (no.refusal() instanceof Refusal.InvalidInput invalid) {
            return html(
                    Status.BAD_REQUEST, SearchPage.refused(locale, asked, advice(invalid, locale)));
        }
        throw no;
    }

    private static String advice(Refusal.InvalidInput invalid, ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> invalid.message().zh();
            case EN ->
                    invalid.field().equals("q")
                            ? "Search for at most %d characters, once."
                                    .formatted(SearchQuery.MAX_LENGTH)
                            : "The address asks for a filter or a page that there is not."
                                    + " Search again with the form above.";
        };
    }

    private SearchPage found(SearchParameters given, ContentLocale locale) {
        var text = given.text();
        if (text.isEmpty()) {
            return show.empty(locale);
        }
        var query =
                new SearchQuery(
                        text,
                        locale,
                        given.kind(),
                        given.topic(),
                        given.year(),
                        given.page(),
                        SearchQuery.DEFAULT_SIZE);
        var results = search.find(query);
        if (results.items().isEmpty() && results.total() > 0) {
            throw beyond(results.total());
        }
        return show.page(query, results);
    }

    private static Refused beyond(long total) {
        return new Refused(
                new Refusal.InvalidInput(
                        "page",
                        new Bilingual(
                                        "结果只有 %d 条，没有这一页。请重新搜索，从第一页看起。",
                                        "There are %d results and no such page. Search again.")
                                .with(total)));
    }

    private RestResponse<String> html(Status status, SearchPage page) {
        return RestResponse.ResponseBuilder.create(status, pages.search(page))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .header(PagePolicy.HEADER, PagePolicy.VALUE)
                .build();
    }
}
