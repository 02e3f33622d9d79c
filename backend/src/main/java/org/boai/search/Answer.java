package org.boai.search;

import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.search.SearchResults.KindCount;
import org.boai.search.SearchResults.TopicCount;
import org.boai.search.SearchResults.YearCount;

/** Reads what Elasticsearch answered. */
final class Answer {
    private static final int SUMMARY_LENGTH = 160;

    private Answer() {}

    static SearchResults read(SearchResponse<IndexedItem> response, ContentLocale locale) {
        return new SearchResults(
                response.hits().total().value(),
                response.hits().hits().stream().map(hit -> hit(hit, locale)).toList(),
                counts(response, Asking.KINDS).stream()
                        .map(one -> new KindCount(Kind.of(key(one)), one.docCount()))
                        .toList(),
                counts(response, Asking.TOPICS).stream()
                        .map(one -> new TopicCount(new Slug(key(one)), one.docCount()))
                        .toList(),
                years(response).stream()
                        .map(
                                one ->
                                        new YearCount(
                                                Integer.parseInt(one.keyAsString()),
                                                one.docCount()))
                        .toList());
    }

    private static SearchResults.Hit hit(Hit<IndexedItem> hit, ContentLocale locale) {
        var item = hit.source();
        var title = marked(hit, locale, "title");
        return new SearchResults.Hit(
                item.document(),
                item.kind(),
                item.url(),
                item.datedAt(),
                item.text().title(),
                Highlight.parse(title.isEmpty() ? item.text().title() : title.getFirst()),
                Highlight.parse(snippet(hit, locale)));
    }

    private static String snippet(Hit<IndexedItem> hit, ContentLocale locale) {
        var body = marked(hit, locale, "body");
        if (!body.isEmpty()) {
            return Snippet.of(body);
        }
        var summary = marked(hit, locale, "summary");
        return summary.isEmpty() ? shortened(hit.source().text().summary()) : summary.getFirst();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SUMMARY_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY_LENGTH)) + "…";
    }

    private static List<String> marked(Hit<IndexedItem> hit, ContentLocale locale, String field) {
        return hit.highlight().getOrDefault(Fields.of(locale) + "." + field, List.of());
    }

    private static List<StringTermsBucket> counts(
            SearchResponse<IndexedItem> response, String name) {
        return response.aggregations()
                .get(name)
                .filter()
                .aggregations()
                .get(Asking.COUNTS)
                .sterms()
                .buckets()
                .array();
    }

    private static List<DateHistogramBucket> years(SearchResponse<IndexedItem> response) {
        return response.aggregations()
                .get(Asking.YEARS)
                .filter()
                .aggregations()
                .get(Asking.COUNTS)
                .dateHistogram()
                .buckets()
                .array();
    }

    private static String key(StringTermsBucket bucket) {
        return bucket.key().stringValue();
    }
}
