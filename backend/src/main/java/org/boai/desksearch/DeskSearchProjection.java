package org.boai.desksearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.DeleteOperation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.boai.document.DocumentId;
import org.boai.editing.WorkingCopies;
import org.boai.outbox.Outbox;
import org.boai.outbox.Projection;
import org.boai.projection.Leadership;
import org.boai.search.IndexAlias;
import org.boai.search.SearchConfig;
import org.jboss.logging.Logger;

/**
 * Keeps the index of the desk equal to the working copies. One node writes at a time, and re-reads
 * what it is nudged about, so the index needs no versions.
 */
@ApplicationScoped
class DeskSearchProjection implements Projection {
    static final String TARGET = "desk-search";

    private static final Logger LOG = Logger.getLogger(DeskSearchProjection.class);
    private static final String RESOURCE = "/search/desk-index.json";
    private static final DocumentId BEFORE_ALL = new DocumentId(new UUID(0, 0));

    /** Whole drafts are held in memory only so many at a time. */
    private static final int READ_AT_ONCE = 25;

    private final WorkingCopies copies;
    private final Outbox outbox;
    private final IndexAlias index;
    private final Leadership leadership;

    DeskSearchProjection(
            WorkingCopies copies,
            Outbox outbox,
            ElasticsearchClient engine,
            DeskSearchConfig config,
            SearchConfig ofThePublic,
            Leadership.Candidacy candidacy,
            Clock clock) {
        requireApart(config.alias(), ofThePublic.alias());
        this.copies = copies;
        this.outbox = outbox;
        this.index = new IndexAlias(engine, config.alias(), RESOURCE, clock);
        this.leadership = candidacy.of(TARGET);
    }

    /** Putting an index in place deletes all others that are named after its alias. */
    static void requireApart(String desk, String ofThePublic) {
        var one = desk + "-";
        var other = ofThePublic + "-";
        if (one.startsWith(other) || other.startsWith(one)) {
            throw new IllegalStateException(
                    "boai.desk-search.alias and boai.search.alias must not begin with one another: "
                            + desk
                            + ", "
                            + ofThePublic);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        leadership.close();
    }

    @Override
    public String target() {
        return TARGET;
    }

    /** An import is for readers first: the desk lists its texts by title meanwhile. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }

    @Override
    public boolean isForReaders() {
        return false;
    }

    @Override
    public boolean mayWrite() {
        return leadership.isHeld() || leadership.acquire();
    }

    @Override
    public Map<DocumentId, String> apply(Set<DocumentId> documents) throws IOException {
        if (!index.isThere()) {
            outbox.wantRebuild(TARGET);
            throw new IOException("The index of the desk is lost and is being made again");
        }
        var failures = inPortions(documents, index::write);
        index.refresh();
        return failures;
    }

    @Override
    public void rebuild(Meanwhile meanwhile) throws IOException {
        index.remake(
                leadership,
                fresh -> {
                    fill(fresh);
                    meanwhile.applyWith(
                            documents -> inPortions(documents, some -> index.write(some, fresh)));
                });
    }

    /** Writes some texts and tells which were refused. */
    private interface Writer {
        Map<DocumentId, String> write(List<BulkOperation> operations) throws IOException;
    }

    private Map<DocumentId, String> inPortions(Set<DocumentId> documents, Writer writer)
            throws IOException {
        var failures = new HashMap<DocumentId, String>();
        var portions = documents.stream().gather(Gatherers.windowFixed(READ_AT_ONCE)).toList();
        for (var some : portions) {
            failures.putAll(writer.write(operations(some)));
        }
        return failures;
    }

    private List<BulkOperation> operations(List<DocumentId> documents) {
        var operations = new ArrayList<BulkOperation>();
        var gone = new HashSet<>(documents);
        for (var written : copies.of(documents)) {
            operations.add(DeskText.operation(written));
            gone.remove(written.document());
        }
        gone.forEach(
                document ->
                        operations.add(
                                DeleteOperation.of(delete -> delete.id(document.toString()))
                                        ._toBulkOperation()));
        return operations;
    }

    private void fill(String fresh) throws IOException {
        var some = copies.after(BEFORE_ALL, READ_AT_ONCE);
        while (!some.isEmpty()) {
            fill(fresh, some);
            some = copies.after(some.getLast(), READ_AT_ONCE);
        }
    }

    /** A draft that can't be read or indexed must not stop a rebuild: it fails on its own. */
    private void fill(String fresh, List<DocumentId> some) throws IOException {
        try {
            index.write(operations(some), fresh).forEach(this::nudgeAgain);
        } catch (RuntimeException e) {
            if (some.size() == 1) {
                nudgeAgain(some.getFirst(), e.toString());
                return;
            }
            for (var one : some) {
                fill(fresh, List.of(one));
            }
        }
    }

    private void nudgeAgain(DocumentId document, String why) {
        LOG.warnf("Draft %s is not in the new index: %s", document, why);
        QuarkusTransaction.requiringNew().run(() -> outbox.nudge(TARGET, document));
    }
}
