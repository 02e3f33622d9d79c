package org.boai.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DecayPlacement;
import co.elastic.clients.elasticsearch._types.query_dsl.DisMaxQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.boai.document.ContentLocale;

/**
 * Which documents fit a query, and how well: the exact words as a phrase before all words anywhere
 * before most of the words; a title before a heading before the summary before the text; a newer
 * document a little before an older one.
 *
 * <p>Chinese has no spaces. Pairs of characters are certain and are kept of every field; words are
 * guessed, at four times the cost, and are kept of the short fields only.
 */
final class Wanted {
    private static final float PHRASE = 2f;
    private static final float ALL_WORDS = 1f;
    private static final float MOST_WORDS = 0.3f;

    /** Another wording counts a little less than the reader's own. */
    private static final float REWORDED = 0.8f;

    /**
     * Of up to two pairs of characters all, of up to five seven in ten, of a whole question half.
     */
    private static final String MOST = "2<70% 5<50%";

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

    private static final double RECENCY = 0.3;
    private static final String HALF_LIFE = "730d";

    private final Map<ContentLocale, Synonyms> synonyms;

    Wanted(Map<ContentLocale, Synonyms> synonyms) {
        this.synonyms = synonyms;
    }

    Query by(SearchQuery query, Instant now) {
        var inLanguage = Asking.term("locale", query.locale().tag());
        var inWords = DisMaxQuery.of(best -> best.queries(wordings(query)))._toQuery();
        var fitting = BoolQuery.of(bool -> bool.filter(inLanguage).must(inWords))._toQuery();
        return FunctionScoreQuery.of(
                        score ->
                                score.query(fitting)
                                        .functions(unchanged(), recency(now))
                                        .scoreMode(FunctionScoreMode.Sum)
                                        .boostMode(FunctionBoostMode.Multiply))
                ._toQuery();
    }

    private static FunctionScore unchanged() {
        return FunctionScore.of(function -> function.weight(1.0));
    }

    private static FunctionScore recency(Instant now) {
        DecayPlacement<JsonData, JsonData> fromNow =
                DecayPlacement.of(
                        at -> at.origin(JsonData.of(now.toString())).scale(JsonData.of(HALF_LIFE)));
        return FunctionScore.of(
                function ->
                        function.weight(RECENCY)
                                .exp(e -> e.untyped(u -> u.field("dated_at").placement(fromNow))));
    }

    private List<Query> wordings(SearchQuery query) {
        var queries = new ArrayList<Query>();
        for (var wording : synonyms.get(query.locale()).wordings(query.text())) {
            queries.add(worded(wording, query.locale(), queries.isEmpty() ? 1 : REWORDED));
        }
        return queries;
    }

    private static Query worded(String text, ContentLocale locale, float boost) {
        return BoolQuery.of(
                        bool ->
                                bool.boost(boost)
                                        .minimumShouldMatch("1")
                                        .should(phrase(text, locale))
                                        .should(allWords(text, locale))
                                        .should(mostWords(text, locale)))
                ._toQuery();
    }

    private static Query phrase(String text, ContentLocale locale) {
        return MultiMatchQuery.of(
                        match ->
                                match.query(text)
                                        .type(TextQueryType.Phrase)
                                        .fields(Fields.exact(locale))
                                        .boost(PHRASE))
                ._toQuery();
    }

    /**
     * All words in the short fields. A name that is no word comes apart into characters, which many
     * texts have somewhere, so of each Chinese piece a text has two characters beside each other.
     */
    private static Query allWords(String text, ContentLocale locale) {
        var all =
                MultiMatchQuery.of(
                                match ->
                                        match.query(text)
                                                .type(TextQueryType.CrossFields)
                                                .operator(Operator.And)
                                                .fields(Fields.words(locale)))
                        ._toQuery();
        var together =
                locale == ContentLocale.ZH_CN
                        ? CHINESE.matcher(text)
                                .results()
                                .map(piece -> atLeast("1", piece.group(), locale))
                                .toList()
                        : List.<Query>of();
        return BoolQuery.of(bool -> bool.must(all).filter(together).boost(ALL_WORDS))._toQuery();
    }

    private static Query mostWords(String text, ContentLocale locale) {
        var most = atLeast(MOST, text, locale);
        return BoolQuery.of(bool -> bool.must(most).boost(MOST_WORDS))._toQuery();
    }

    /**
     * @param share how many of the words, or pairs of characters, must be there
     */
    private static Query atLeast(String share, String text, ContentLocale locale) {
        return MultiMatchQuery.of(
                        match ->
                                match.query(text)
                                        .type(TextQueryType.CrossFields)
                                        .minimumShouldMatch(share)
                                        .fields(Fields.exact(locale)))
                ._toQuery();
    }
}
