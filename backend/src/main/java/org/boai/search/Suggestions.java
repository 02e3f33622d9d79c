package org.boai.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchPhrasePrefixQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.boai.document.ContentLocale;
import org.boai.live.LiveItems;
import org.boai.live.LiveTablesUnavailable;
import org.boai.refusal.Refused;
import org.boai.site.view.SearchPage;

/**
 * What a reader who is still typing may be looking for: topics and titles that are public. The same
 * beginning is answered from memory for half a minute.
 */
@ApplicationScoped
public class Suggestions {
    private static final int TITLES = 6;
    private static final int TOPICS = 2;
    private static final int EXPANSIONS = 50;
    private static final String MARKED = "zh.title.cjk";
    private static final String ENGLISH = "en.title";

    private final Search search;
    private final LiveItems live;
    private final SearchConfig config;
    private final Cache<Asked, List<Suggestion>> answers =
            Caffeine.newBuilder()
                    .maximumSize(2000)
                    .expireAfterWrite(Duration.ofSeconds(30))
                    .build();

    Suggestions(Search search, LiveItems live, SearchConfig config) {
        this.search = search;
        this.live = live;
        this.config = config;
    }

    private record Asked(ContentLocale locale, String text) {}

    /**
     * @param url a path of the site
     * @param sort what readers call its kind
     */
    public record Suggestion(String text, String url, String sort) {}

    /**
     * @param text without white space around it, not empty
     * @throws Refused {@code search-unavailable} when the engine does not answer in time
     */
    List<Suggestion> of(ContentLocale locale, String text) {
        return answers.get(
                new Asked(locale, text.toLowerCase(Locale.ROOT)),
                asked -> Stream.concat(topics(asked), titles(asked).stream()).toList());
    }

    private Stream<Suggestion> topics(Asked asked) {
        try {
            return live.topics().stream()
                    .filter(
                            topic ->
                                    Vocabulary.name(topic, asked.locale())
                                            .toLowerCase(Locale.ROOT)
                                            .contains(asked.text()))
                    .filter(topic -> isFiledUnder(topic, asked.locale()))
                    .limit(TOPICS)
                    .map(
                            topic ->
                                    new Suggestion(
                                            Vocabulary.name(topic, asked.locale()),
                                            asked.locale().root() + "topics/" + topic.slug() + "/",
                                            SearchPage.nameOfTopics(asked.locale())));
        } catch (LiveTablesUnavailable _) {
            return Stream.empty();
        }
    }

    private boolean isFiledUnder(LiveItems.TopicName topic, ContentLocale locale) {
        return !live.query(
                        "select 1 from live_topic where topic = ? and locale = ? limit 1",
                        statement -> {
                            statement.setString(1, topic.slug().value());
                            statement.setString(2, locale.name());
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }

    private List<Suggestion> titles(Asked asked) {
        var field =
                switch (asked.locale()) {
                    case ZH_CN -> MARKED;
                    case EN -> ENGLISH;
                };
        var begins =
                MatchPhrasePrefixQuery.of(
                                match ->
                                        match.field(field)
                                                .query(asked.text())
                                                .maxExpansions(EXPANSIONS))
                        ._toQuery();
        var query =
                BoolQuery.of(
                                bool ->
                                        bool.filter(Asking.term("locale", asked.locale().tag()))
                                                .must(begins))
                        ._toQuery();
        var request =
                SearchRequest.of(
                        ask ->
                                ask.index(config.alias())
                                        .query(query)
                                        .size(TITLES)
                                        .source(
                                                source ->
                                                        source.filter(
                                                                not ->
                                                                        not.excludes(
                                                                                "*.body",
                                                                                "*.summary",
                                                                                "*.headings"))));
        return search.answer(request).hits().hits().stream()
                .map(
                        hit ->
                                new Suggestion(
                                        hit.source().text().title(),
                                        hit.source().url().value(),
                                        SearchPage.nameOf(hit.source().kind(), asked.locale())))
                .toList();
    }
}
