package org.boai.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.projection.Leadership;

/** The index of published items. */
@ApplicationScoped
class PublicIndex {
    private static final String RESOURCE = "/search/public-index.json";

    private final SearchConfig config;
    private final IndexAlias alias;

    PublicIndex(ElasticsearchClient engine, SearchConfig config, Clock clock) {
        this.config = config;
        this.alias = new IndexAlias(engine, config.alias(), RESOURCE, clock);
    }

    /** Whether the alias leads to an index of the present definition. */
    boolean isThere() throws IOException {
        return alias.isThere();
    }

    /** As {@link IndexAlias#remake}. */
    void remake(Leadership leadership, IndexAlias.Filling filling) throws IOException {
        alias.remake(leadership, filling);
    }

    /** Writes to the index that is read; findable after {@link #refreshAlias}. */
    Map<DocumentId, String> writeThroughAlias(List<LiveItem> items) throws IOException {
        var failures = new HashMap<DocumentId, String>();
        for (var operations : Bulk.of(items, config.bulkBytes())) {
            failures.putAll(alias.write(operations));
        }
        return failures;
    }

    /** Makes findable what was written to the index that is read. */
    void refreshAlias() throws IOException {
        alias.refresh();
    }

    /** Writes to an index that nobody reads yet. */
    Map<DocumentId, String> write(List<LiveItem> items, String index) throws IOException {
        var failures = new HashMap<DocumentId, String>();
        for (var operations : Bulk.of(items, config.bulkBytes())) {
            failures.putAll(alias.write(operations, index));
        }
        return failures;
    }
}
