package org.boai.search;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.core.ThrowingRunnable;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.outbox.Outbox;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;

/** Asks the real engine, and waits for the worker to have done its work. */
@ApplicationScoped
class SearchScene {
    private final Search search;
    private final SearchConfig config;
    private final Outbox outbox;
    private final EntityManager database;
    private final ElasticsearchClient engine;

    SearchScene(
            Search search,
            SearchConfig config,
            Outbox outbox,
            EntityManager database,
            ElasticsearchClient engine) {
        this.search = search;
        this.config = config;
        this.outbox = outbox;
        this.database = database;
        this.engine = engine;
    }

    static SearchQuery query(String text) {
        return new SearchQuery(
                text,
                ContentLocale.ZH_CN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                50);
    }

    static Article article(String title, String... paragraphs) {
        var body = List.<Block>copyOf(Samples.paragraphs(paragraphs));
        return new Article(title, "摘要。", null, List.of(), Samples.article().source(), body, "周晓禾");
    }

    static Article filed(Article article, String... topics) {
        return new Article(
                article.title(),
                article.summary(),
                null,
                Arrays.stream(topics).map(Slug::new).toList(),
                article.source(),
                article.body(),
                article.byline());
    }

    List<DocumentId> find(String text) {
        return find(query(text));
    }

    List<DocumentId> find(SearchQuery query) {
        return search.find(query).items().stream().map(SearchResults.Hit::document).toList();
    }

    /** Waits until nothing is left to deliver to the index. */
    void delivered() {
        eventually(() -> assertThat(waiting()).isZero());
    }

    /** Tries again for a minute; the engine may be down meanwhile. */
    static void eventually(ThrowingRunnable holds) {
        await().atMost(60, SECONDS)
                .pollInterval(50, MILLISECONDS)
                .ignoreExceptionsInstanceOf(Refused.class)
                .untilAsserted(holds);
    }

    @Transactional
    long waiting() {
        return ((Number)
                        database.createNativeQuery(
                                        "select count(*) from outbox where target = 'search'")
                                .getSingleResult())
                .longValue();
    }

    void requestRebuild() {
        outbox.requestRebuild(SearchProjection.TARGET);
    }

    void rebuilt() {
        requestRebuild();
        delivered();
    }

    /** Everything in the index: version and source by id. */
    Map<String, String> everything() {
        try {
            engine.indices().refresh(refresh -> refresh.index(config.alias()));
            var all =
                    engine.search(
                            search -> search.index(config.alias()).size(5000).version(true),
                            ObjectNode.class);
            var documents = new TreeMap<String, String>();
            all.hits()
                    .hits()
                    .forEach(hit -> documents.put(hit.id(), hit.version() + " " + hit.source()));
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all our indices. */
    List<String> indices() throws IOException {
        return List.copyOf(
                engine.indices().get(get -> get.index(config.alias() + "-*")).indices().keySet());
    }

    void loseIndex() throws IOException {
        var names = indices();
        engine.indices().delete(delete -> delete.index(names));
    }

    /** How often this was searched for in vain. */
    @Transactional
    long timesMissed(String query) {
        return ((Number)
                        database.createNativeQuery(
                                        "select coalesce(sum(times), 0) from search_miss where query = :query")
                                .setParameter("query", query)
                                .getSingleResult())
                .longValue();
    }
}
