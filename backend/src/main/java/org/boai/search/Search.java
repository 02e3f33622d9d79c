package org.boai.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/** Finds published documents. */
@ApplicationScoped
public class Search {
    private static final Logger LOG = Logger.getLogger(Search.class);
    private static final int NOT_FOUND = 404;

    private final ElasticsearchAsyncClient engine;
    private final Asking asking;
    private final IndexWatch watch;
    private final SearchMisses misses;
    private final SearchConfig config;
    private final Clock clock;

    Search(
            ElasticsearchAsyncClient engine,
            IndexWatch watch,
            SearchMisses misses,
            SearchConfig config,
            Clock clock) {
        this.engine = engine;
        this.asking = new Asking(config.alias(), new Wanted(Synonyms.load()));
        this.watch = watch;
        this.misses = misses;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code search-unavailable} when the engine does not answer in time
     */
    public SearchResults find(SearchQuery query) {
        var request = asking.request(query, clock.instant());
        var results = Answer.read(answer(request), query.locale());
        if (results.total() == 0 && query.isPlain()) {
            remember(query);
        }
        return results;
    }

    /**
     * How many documents a query finds; it was not a reader's own, so that it is not remembered.
     */
    long total(SearchQuery query) {
        return Answer.read(answer(asking.request(query, clock.instant())), query.locale()).total();
    }

    /** Reading works without the database, so its absence must not spoil an answer. */
    private void remember(SearchQuery query) {
        try {
            misses.count(query);
        } catch (PersistenceException e) {
            LOG.warnf("A fruitless search is not counted: %s", e.getMessage());
        }
    }

    /**
     * @throws Refused {@code search-unavailable} when the engine does not answer in time
     */
    SearchResponse<IndexedItem> answer(SearchRequest request) {
        try {
            return ask(request);
        } catch (ElasticsearchException first) {
            // An index that was replaced this very moment fails the searches it was answering.
            try {
                return ask(request);
            } catch (ElasticsearchException second) {
                if (second.status() == NOT_FOUND) {
                    watch.suspectLoss();
                }
                throw unavailable(second);
            }
        }
    }

    private SearchResponse<IndexedItem> ask(SearchRequest request) {
        var answer = engine.search(request, IndexedItem.class);
        try {
            return answer.get(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ElasticsearchException refusal) {
                throw refusal;
            }
            throw unavailable(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static Refused unavailable(Throwable why) {
        LOG.warnf("Search cannot answer now: %s", why);
        return new Refused(
                new Refusal.Unavailable(
                        "search-unavailable",
                        new Bilingual(
                                "搜索暂时不能使用，网站其他内容照常可读。请过几分钟再试，或从栏目和主题里查找。",
                                "Search is not available just now; the rest of the site can be read as usual. Please try again in a few minutes, or look in the sections and topics.")));
    }
}
