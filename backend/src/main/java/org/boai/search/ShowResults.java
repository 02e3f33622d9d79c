package org.boai.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.boai.document.ContentLocale;
import org.boai.document.Slug;
import org.boai.live.LiveItems;
import org.boai.site.view.SearchPage;
import org.jspecify.annotations.Nullable;

/** Makes a page of what was found: every filter and every neighbouring page as an address. */
@ApplicationScoped
class ShowResults {
    private final LiveItems live;
    private final ElsewhereToLook elsewhere;
    private final DidYouMean didYouMean;

    ShowResults(LiveItems live, ElsewhereToLook elsewhere, DidYouMean didYouMean) {
        this.live = live;
        this.elsewhere = elsewhere;
        this.didYouMean = didYouMean;
    }

    /** The form before anything is asked. */
    SearchPage empty(ContentLocale locale) {
        return SearchPage.empty(locale, elsewhere.in(locale));
    }

    SearchPage page(SearchQuery query, SearchResults found) {
        return new SearchPage(
                query.locale(),
                query.text(),
                found.total() == 0 ? SearchPage.State.NOTHING_FOUND : SearchPage.State.FOUND,
                found.total(),
                found.items().stream().map(ShowResults::hit).toList(),
                kinds(query, found),
                topics(query, found),
                years(query, found),
                found.total() > 0 ? null : correction(query),
                found.total() > 0 ? SearchPage.Help.NONE : elsewhere.in(query.locale()),
                query.page() > 1 ? SearchAddress.of(query.withPage(query.page() - 1)) : null,
                next(query, found),
                "");
    }

    private static SearchPage.Hit hit(SearchResults.Hit hit) {
        return new SearchPage.Hit(
                pieces(hit.titleHighlight()),
                hit.url().value(),
                hit.kind(),
                hit.datedAt(),
                pieces(hit.snippet()));
    }

    private static List<SearchPage.Segment> pieces(List<Highlight> text) {
        return text.stream()
                .map(piece -> new SearchPage.Segment(piece.text(), piece.marked()))
                .toList();
    }

    private static List<SearchPage.KindFacet> kinds(SearchQuery query, SearchResults found) {
        return found.kinds().stream()
                .map(
                        one -> {
                            var chosen = Optional.of(one.kind());
                            var selected = query.kind().equals(chosen);
                            return new SearchPage.KindFacet(
                                    one.kind(),
                                    SearchAddress.of(
                                            query.withKind(selected ? Optional.empty() : chosen)),
                                    one.count(),
                                    selected);
                        })
                .toList();
    }

    private List<SearchPage.TopicFacet> topics(SearchQuery query, SearchResults found) {
        var names = found.topics().isEmpty() ? Map.<Slug, String>of() : names(query.locale());
        return found.topics().stream()
                .map(
                        one -> {
                            var chosen = Optional.of(one.topic());
                            var selected = query.topic().equals(chosen);
                            return new SearchPage.TopicFacet(
                                    names.getOrDefault(one.topic(), one.topic().value()),
                                    SearchAddress.of(
                                            query.withTopic(selected ? Optional.empty() : chosen)),
                                    one.count(),
                                    selected);
                        })
                .toList();
    }

    private static List<SearchPage.YearFacet> years(SearchQuery query, SearchResults found) {
        return found.years().stream()
                .map(
                        one -> {
                            var chosen = Optional.of(one.year());
                            var selected = query.year().equals(chosen);
                            return new SearchPage.YearFacet(
                                    one.year(),
                                    SearchAddress.of(
                                            query.withYear(selected ? Optional.empty() : chosen)),
                                    one.count(),
                                    selected);
                        })
                .toList();
    }

    private SearchPage.@Nullable Correction correction(SearchQuery query) {
        return didYouMean
                .instead(query)
                .map(other -> new SearchPage.Correction(other.text(), SearchAddress.of(other)))
                .orElse(null);
    }

    private Map<Slug, String> names(ContentLocale locale) {
        return live.topics().stream()
                .collect(
                        Collectors.toMap(
                                LiveItems.TopicName::slug,
                                topic ->
                                        switch (locale) {
                                            case ZH_CN -> topic.zh();
                                            case EN -> topic.en();
                                        }));
    }

    private static @Nullable String next(SearchQuery query, SearchResults found) {
        var more = found.total() > (long) query.page() * query.size();
        return more && query.page() < SearchQuery.MAX_PAGE
                ? SearchAddress.of(query.withPage(query.page() + 1))
                : null;
    }
}
