package org.boai.desksearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MultiMatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.boai.document.DocumentId;
import org.boai.outbox.Outbox;
import org.jboss.logging.Logger;

/** Finds drafts by the words in them. */
@ApplicationScoped
public class DeskSearch {
    private static final Logger LOG = Logger.getLogger(DeskSearch.class);
    private static final List<String> FIELDS = List.of("title^3", "text");
    private static final int MOST = 200;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchAsyncClient engine;
    private final DeskSearchConfig config;
    private final Outbox outbox;

    DeskSearch(ElasticsearchAsyncClient engine, DeskSearchConfig config, Outbox outbox) {
        this.engine = engine;
        this.config = config;
        this.outbox = outbox;
    }

    /** What a search comes to. */
    public sealed interface Found {
        /**
         * @param documents best first, at most 200
         */
        record Documents(List<DocumentId> documents) implements Found {}

        /** The engine is down, or the index is not there yet. */
        record NotNow() implements Found {}
    }

    /**
     * @param text all its words must be in a draft, at most 100 characters
     */
    public Found with(String text) {
        var answer = engine.search(request(text), Void.class);
        try {
            var hits = answer.get(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS).hits();
            return new Found.Documents(
                    hits.hits().stream().map(hit -> DocumentId.of(hit.id())).toList());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ElasticsearchException refusal
                    && refusal.status() == NOT_FOUND) {
                outbox.wantRebuild(DeskSearchProjection.TARGET);
            }
            return notNow(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return notNow(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Found.NotNow();
        }
    }

    private static Found notNow(Throwable why) {
        LOG.warnf("The search of the desk cannot answer now: %s", why);
        return new Found.NotNow();
    }

    private SearchRequest request(String text) {
        var words =
                MultiMatchQuery.of(
                                match ->
                                        match.query(text)
                                                .type(TextQueryType.CrossFields)
                                                .operator(Operator.And)
                                                .fields(FIELDS))
                        ._toQuery();
        var phrase =
                MultiMatchQuery.of(
                                match ->
                                        match.query(text).type(TextQueryType.Phrase).fields(FIELDS))
                        ._toQuery();
        var bestFirst = BoolQuery.of(bool -> bool.must(words).should(phrase))._toQuery();
        return SearchRequest.of(
                search ->
                        search.index(config.alias())
                                .allowPartialSearchResults(false)
                                .query(bestFirst)
                                .source(source -> source.fetch(false))
                                .size(MOST));
    }
}
