package org.boai.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;

/** Puts a query into the words of Elasticsearch. */
final class Asking {
    /** Names of the counts in the answer. */
    static final String KINDS = "kinds";

    static final String TOPICS = "topics";
    static final String YEARS = "years";
    static final String COUNTS = "counts";

    private static final String DATE = "dated_at";
    private static final String ZONE = "Asia/Shanghai";
    private static final int MOST_COUNTS = 30;
    private static final int SNIPPET_LENGTH = 100;
    private static final int SNIPPETS = 2;

    private static final List<SortOptions> BEST_THEN_NEWEST =
            List.of(
                    SortOptions.of(sort -> sort.score(by -> by.order(SortOrder.Desc))),
                    SortOptions.of(sort -> sort.field(by -> by.field(DATE).order(SortOrder.Desc))),
                    SortOptions.of(sort -> sort.field(by -> by.field("document"))));

    private final String alias;
    private final Wanted wanted;

    Asking(String alias, Wanted wanted) {
        this.alias = alias;
        this.wanted = wanted;
    }

    /**
     * Filters come after counting, so that a facet still shows what its other values would give.
     */
    SearchRequest request(SearchQuery query, Instant now) {
        var kind = query.kind().map(one -> term("kind", one.code()));
        var topic = query.topic().map(one -> term("topics", one.value()));
        var year = query.year().map(Asking::within);
        return SearchRequest.of(
                search ->
                        search.index(alias)
                                .allowPartialSearchResults(false)
                                .query(wanted.by(query, now))
                                .postFilter(all(Stream.of(kind, topic, year)))
                                .aggregations(KINDS, counting("kind", all(Stream.of(topic, year))))
                                .aggregations(
                                        TOPICS, counting("topics", all(Stream.of(kind, year))))
                                .aggregations(YEARS, perYear(all(Stream.of(kind, topic))))
                                .from(query.offset())
                                .size(query.size())
                                .trackTotalHits(track -> track.enabled(true))
                                .source(source -> source.filter(not -> not.excludes("*.body")))
                                .highlight(
                                        show ->
                                                show.type(HighlighterType.Unified)
                                                        .preTags(Highlight.START)
                                                        .postTags(Highlight.END)
                                                        .boundaryScannerLocale(query.locale().tag())
                                                        .fields(highlighted(query.locale())))
                                .sort(BEST_THEN_NEWEST));
    }

    private static Aggregation counting(String field, Query within) {
        return Aggregation.of(
                count ->
                        count.filter(within)
                                .aggregations(
                                        COUNTS,
                                        values ->
                                                values.terms(
                                                        by -> by.field(field).size(MOST_COUNTS))));
    }

    private static Aggregation perYear(Query within) {
        return Aggregation.of(
                count ->
                        count.filter(within)
                                .aggregations(
                                        COUNTS,
                                        values ->
                                                values.dateHistogram(
                                                        by ->
                                                                by.field(DATE)
                                                                        .calendarInterval(
                                                                                CalendarInterval
                                                                                        .Year)
                                                                        .timeZone(ZONE)
                                                                        .format("yyyy")
                                                                        .minDocCount(1)
                                                                        .order(
                                                                                NamedValue.of(
                                                                                        "_key",
                                                                                        SortOrder
                                                                                                .Desc)))));
    }

    private static Query within(int year) {
        return DateRangeQuery.of(
                        range ->
                                range.field(DATE)
                                        .gte(year + "-01-01")
                                        .lt((year + 1) + "-01-01")
                                        .format("yyyy-MM-dd")
                                        .timeZone(ZONE))
                ._toRangeQuery()
                ._toQuery();
    }

    private static List<NamedValue<HighlightField>> highlighted(ContentLocale locale) {
        return List.of(
                highlighted("title", locale, 0),
                highlighted("summary", locale, 0),
                highlighted("body", locale, SNIPPETS));
    }

    /**
     * @param fragments how many pieces of the text to show, or 0 for all of it
     */
    private static NamedValue<HighlightField> highlighted(
            String name, ContentLocale locale, int fragments) {
        var field = Fields.of(locale) + "." + name;
        return NamedValue.of(
                field,
                HighlightField.of(
                        show ->
                                show.matchedFields(Fields.readings(locale, name))
                                        .numberOfFragments(fragments)
                                        .fragmentSize(SNIPPET_LENGTH)));
    }

    private static Query all(Stream<Optional<Query>> filters) {
        var given = filters.flatMap(Optional::stream).toList();
        return BoolQuery.of(bool -> bool.filter(given))._toQuery();
    }

    static Query term(String field, String value) {
        return TermQuery.of(term -> term.field(field).value(FieldValue.of(value)))._toQuery();
    }
}
