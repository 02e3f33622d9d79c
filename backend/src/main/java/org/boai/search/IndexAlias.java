package org.boai.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.boai.document.DocumentId;
import org.boai.projection.Leadership;
import org.jboss.logging.Logger;

/**
 * Indices of one definition in Elasticsearch, and the alias that says which of them is read.
 * Whatever the engine answers but success is an {@link IOException}.
 */
public final class IndexAlias {
    private static final Logger LOG = Logger.getLogger(IndexAlias.class);
    private static final String GONE = "index_not_found_exception";
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient engine;
    private final String alias;
    private final Clock clock;
    private final IndexDefinition definition;

    /**
     * @param resource the settings and mappings in the words of Elasticsearch, on the class path
     */
    public IndexAlias(ElasticsearchClient engine, String alias, String resource, Clock clock) {
        this.engine = engine;
        this.alias = alias;
        this.clock = clock;
        this.definition = new IndexDefinition(alias, resource);
    }

    /** A call of the engine's client. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws IOException;
    }

    /** Whether the alias leads to an index of the present definition. */
    public boolean isThere() throws IOException {
        var behind = named(alias);
        return behind.size() == 1 && definition.isOf(behind.iterator().next());
    }

    /** Fills an index that nobody reads yet, by its name. */
    @FunctionalInterface
    public interface Filling {
        void fill(String index) throws IOException;
    }

    /**
     * Makes a new index, which readers see once it is filled.
     *
     * @param leadership lost meanwhile, the old index stays
     * @throws IOException when it could not be made; the old index stays
     */
    public void remake(Leadership leadership, Filling filling) throws IOException {
        var fresh = create();
        var inPlace = false;
        try {
            filling.fill(fresh);
            refresh(fresh);
            if (!leadership.isHeld()) {
                throw new IOException("Another node writes " + alias + " now");
            }
            putInPlace(fresh);
            inPlace = true;
        } finally {
            if (!inPlace) {
                drop(fresh);
            }
        }
    }

    private String create() throws IOException {
        forbidAccidents();
        var name = definition.nameAt(clock.instant());
        call(
                () ->
                        engine.indices()
                                .create(
                                        index ->
                                                index.withJson(new StringReader(definition.json()))
                                                        .index(name)));
        return name;
    }

    /** A write to a lost index must not make one with guessed fields. */
    private void forbidAccidents() throws IOException {
        call(
                () ->
                        engine.indices()
                                .putIndexTemplate(
                                        template ->
                                                template.name(alias)
                                                        .indexPatterns(alias + "*")
                                                        .allowAutoCreate(false)));
    }

    /** Makes findable what was written to the index that is read. */
    public void refresh() throws IOException {
        refresh(alias);
    }

    /**
     * Writes to the index that is read; findable after {@link #refresh()}.
     *
     * @return why a document was refused, by document
     */
    public Map<DocumentId, String> write(List<BulkOperation> operations) throws IOException {
        return send(operations, alias, true);
    }

    /** As {@link #write(List)}, but to an index that nobody reads yet. */
    public Map<DocumentId, String> write(List<BulkOperation> operations, String index)
            throws IOException {
        return send(operations, index, false);
    }

    private Map<DocumentId, String> send(
            List<BulkOperation> operations, String index, boolean requireAlias) throws IOException {
        var response =
                call(
                        () ->
                                engine.bulk(
                                        bulk ->
                                                bulk.index(index)
                                                        .requireAlias(requireAlias)
                                                        .operations(operations)));
        var failures = new HashMap<DocumentId, String>();
        for (var item : response.items()) {
            failure(item).ifPresent(why -> failures.put(DocumentId.of(item.id()), why));
        }
        return failures;
    }

    /** A version that was passed is no failure; an engine in need is not the document's fault. */
    private static Optional<String> failure(BulkResponseItem item) throws IOException {
        var error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return Optional.empty();
        }
        var why = error.type() + ": " + error.reason();
        if (GONE.equals(error.type())
                || item.status() == TOO_MANY_REQUESTS
                || item.status() >= SERVER_ERROR) {
            throw new IOException(why);
        }
        return Optional.of(why);
    }

    private void refresh(String index) throws IOException {
        call(() -> engine.indices().refresh(refresh -> refresh.index(index)));
    }

    /** Readers see this index from now on; the ones before it are deleted. */
    private void putInPlace(String index) throws IOException {
        var others = named(alias + "-*", alias);
        others.remove(index);
        var actions = new ArrayList<Action>();
        actions.add(Action.of(act -> act.add(add -> add.index(index).alias(alias))));
        others.forEach(other -> actions.add(replaced(other)));
        call(() -> engine.indices().updateAliases(update -> update.actions(actions)));
        others.forEach(this::drop);
    }

    /** An index that took the alias' own name by accident has to go in the same step. */
    private Action replaced(String other) {
        return other.equals(alias)
                ? Action.of(act -> act.removeIndex(remove -> remove.index(other)))
                : Action.of(
                        act ->
                                act.remove(
                                        remove ->
                                                remove.index(other).alias(alias).mustExist(false)));
    }

    /** Deletes an index that nobody reads; logs when that cannot be done now. */
    private void drop(String index) {
        try {
            call(
                    () ->
                            engine.indices()
                                    .delete(delete -> delete.index(index).ignoreUnavailable(true)));
        } catch (IOException e) {
            LOG.warnf("Index %s is left over until the next rebuild: %s", index, e.getMessage());
        }
    }

    /** The indices of these names, or behind these aliases; patterns are allowed. */
    private Set<String> named(String... names) throws IOException {
        return call(
                () ->
                        new TreeSet<>(
                                engine.indices()
                                        .get(
                                                get ->
                                                        get.index(List.of(names))
                                                                .ignoreUnavailable(true)
                                                                .allowNoIndices(true))
                                        .indices()
                                        .keySet()));
    }

    private static <T> T call(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (ElasticsearchException e) {
            throw new IOException("Elasticsearch: " + e.getMessage(), e);
        }
    }
}
