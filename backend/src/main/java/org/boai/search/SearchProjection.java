package org.boai.search;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.boai.document.DocumentId;
import org.boai.live.LiveItems;
import org.boai.liveitem.LiveItem;
import org.boai.outbox.Projection;
import org.boai.projection.Leadership;
import org.jboss.logging.Logger;

/**
 * Keeps the public index equal to the live items. One node writes at a time: versions alone would
 * make two writers of one index safe, but a second writer could update the old index of a rebuild
 * after the new one has passed that document.
 */
@ApplicationScoped
class SearchProjection implements Projection {
    static final String TARGET = "search";

    private static final Logger LOG = Logger.getLogger(SearchProjection.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int READ_AT_ONCE = 200;

    private final LiveItems live;
    private final PublicIndex index;
    private final IndexWatch watch;
    private final Requeue requeue;
    private final Leadership leadership;

    SearchProjection(
            LiveItems live,
            PublicIndex index,
            IndexWatch watch,
            Requeue requeue,
            Leadership.Candidacy candidacy) {
        this.live = live;
        this.index = index;
        this.watch = watch;
        this.requeue = requeue;
        this.leadership = candidacy.of(TARGET);
    }

    void stop(@Observes ShutdownEvent event) {
        leadership.close();
    }

    @Override
    public String target() {
        return TARGET;
    }

    /** Each refresh makes a segment, and many small ones have to be merged again. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean mayWrite() {
        if (!leadership.isHeld() && !leadership.acquire()) {
            return false;
        }
        watch.look();
        return true;
    }

    @Override
    public Map<DocumentId, String> apply(Set<DocumentId> documents) throws IOException {
        // An engine that lost its data would answer a deletion by making an index of its own.
        if (!index.isThere()) {
            watch.suspectLoss();
            throw new IOException("The search index is lost and is being made again");
        }
        var failures = inPortions(documents, some -> index.writeThroughAlias(some));
        index.refreshAlias();
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

    /** Writes some items and tells which were refused. */
    private interface Writer {
        Map<DocumentId, String> write(List<LiveItem> items) throws IOException;
    }

    /** Whole contents are held in memory only so many at a time. */
    private Map<DocumentId, String> inPortions(Set<DocumentId> documents, Writer writer)
            throws IOException {
        var failures = new HashMap<DocumentId, String>();
        var portions = documents.stream().gather(Gatherers.windowFixed(READ_AT_ONCE)).toList();
        for (var some : portions) {
            var found = live.find(some);
            failures.putAll(withUnreadable(writer.write(found.items()), found));
        }
        return failures;
    }

    private void fill(String fresh) throws IOException {
        var page = live.after(BEFORE_ALL, READ_AT_ONCE);
        while (page.last().isPresent()) {
            nudgeAgain(page, index.write(page.items(), fresh));
            page = live.after(page.last().get(), READ_AT_ONCE);
        }
    }

    /** What cannot be indexed must not stop a rebuild: it fails, and is parked, on its own. */
    private void nudgeAgain(LiveItems.Found page, Map<DocumentId, String> failures) {
        for (var item : page.items()) {
            var why = failures.get(item.document());
            if (why != null) {
                nudgeAgain(item.document(), item.version(), why);
            }
        }
        page.unreadable().forEach(one -> nudgeAgain(one.document(), one.version(), one.why()));
    }

    private void nudgeAgain(DocumentId document, long version, String why) {
        LOG.warnf("Document %s is not in the new index: %s", document, why);
        requeue.nudge(document, version);
    }

    private static Map<DocumentId, String> withUnreadable(
            Map<DocumentId, String> failures, LiveItems.Found found) {
        var all = new HashMap<>(failures);
        found.unreadable().forEach(one -> all.put(one.document(), one.why()));
        return all;
    }
}
