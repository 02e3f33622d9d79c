package org.boai.site;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.site.files.Basis;
import org.boai.site.files.Output;
import org.boai.site.files.Release;
import org.boai.site.index.Card;
import org.boai.site.plan.PageKey;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Planner;
import org.boai.site.view.Renderer;
import org.jspecify.annotations.Nullable;

/** Renders and writes those of the asked pages that differ, and removes those that are no more. */
final class WritePages {

    private static final int PLANNED_AT_ONCE = 16;
    private static final int BATCH = 50;

    /** When so large a part of all documents is asked for, all are read in a stream. */
    private static final double MUCH = 0.25;

    /** So many plans wait for their texts at most; the pages beyond are planned again. */
    private static final int PLANS = 1000;

    private final Planner planner;
    private final Ground ground;
    private final Renderer renderer;
    private final Release release;
    private final LiveSource source;
    private final Map<PageKey, String> failures = new ConcurrentHashMap<>();
    private final Set<PageKey> outdated = ConcurrentHashMap.newKeySet();
    private final Queue<PageKey> removed = new ConcurrentLinkedQueue<>();

    /** Pages that wait for the text of their document. */
    private final Map<DocumentId, List<Waiting>> unread = new ConcurrentHashMap<>();

    WritePages(
            Planner planner, Ground ground, Renderer renderer, Release release, LiveSource source) {
        this.planner = planner;
        this.ground = ground;
        this.renderer = renderer;
        this.release = release;
        this.source = source;
    }

    /** A page to write. */
    private record Job(PageKey key, PagePlan plan, Basis basis) {}

    /**
     * A page whose text is still to be read.
     *
     * @param job null when it is planned then
     */
    private record Waiting(PageKey key, @Nullable Job job) {}

    /** Why pages could not be rendered; their old files stay. */
    Map<PageKey, String> failures() {
        return failures;
    }

    /** Pages of documents that changed while they were being read. */
    Set<PageKey> outdated() {
        return outdated;
    }

    /**
     * @param known live items that need not be read again
     * @throws IOException when the folder cannot be written
     */
    void run(Collection<PageKey> keys, Map<DocumentId, LiveItem> known) throws IOException {
        try (var workers = new Workers()) {
            keys.stream()
                    .gather(Gatherers.windowFixed(PLANNED_AT_ONCE))
                    .forEach(some -> workers.submit(() -> plan(some, known)));
            workers.finish();
            fetch(workers);
            workers.finish();
        }
        for (var key : removed) {
            release.remove(key.file());
        }
        release.flush();
    }

    private void plan(List<PageKey> keys, Map<DocumentId, LiveItem> known) throws IOException {
        for (var key : keys) {
            var document = planner.cardOf(key).map(Card::document);
            if (document.isEmpty()) {
                write(job(key), null);
            } else if (known.containsKey(document.get())) {
                write(job(key), known.get(document.get()));
            } else {
                await(document.get(), key);
            }
        }
    }

    /** A page that stands may be as it should, so it is planned before its text is read. */
    private void await(DocumentId document, PageKey key) {
        Job job = null;
        if (release.holds(key.file())) {
            job = job(key);
            if (job == null) {
                return;
            }
        }
        var waiting = new Waiting(key, unread.size() < PLANS ? job : null);
        unread.merge(document, List.of(waiting), WritePages::both);
    }

    private static List<Waiting> both(List<Waiting> some, List<Waiting> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Notes a page that is no more. A page that stands as it should is no work either. */
    private @Nullable Job job(PageKey key) {
        try {
            var plan = planner.plan(key).orElse(null);
            if (plan == null) {
                removed.add(key);
                return null;
            }
            var basis = ground.basis(plan);
            return release.isCurrent(key.file(), basis) ? null : new Job(key, plan, basis);
        } catch (RuntimeException e) {
            failures.put(key, reason(e));
            return null;
        }
    }

    /** Writes the pages whose documents were not at hand. */
    private void fetch(Workers workers) throws IOException {
        if (unread.size() > MUCH * planner.documents()) {
            source.each(some -> workers.submit(() -> write(some)));
            workers.finish();
        }
        unread.keySet().stream()
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(
                        batch -> {
                            var found = source.find(batch);
                            for (var document : batch) {
                                workers.submit(() -> write(document, found));
                            }
                        });
    }

    private void write(List<LiveSource.Fetched<LiveItem>> some) throws IOException {
        for (var fetched : some) {
            var asked = unread.remove(fetched.document());
            if (asked != null) {
                write(asked, fetched);
            }
        }
    }

    private void write(List<Waiting> asked, LiveSource.Fetched<LiveItem> fetched)
            throws IOException {
        LiveItem item;
        try {
            item = fetched.read();
        } catch (UnreadableItem e) {
            fail(asked, e.getMessage());
            return;
        }
        for (var waiting : asked) {
            write(waiting, item);
        }
    }

    private void write(DocumentId document, LiveSource.Found found) throws IOException {
        var asked = unread.get(document);
        var why = found.unreadable().get(document);
        if (why != null) {
            fail(asked, why);
            return;
        }
        for (var waiting : asked) {
            write(waiting, found.items().get(document));
        }
    }

    private void fail(List<Waiting> asked, String why) {
        asked.forEach(waiting -> failures.put(waiting.key(), why));
    }

    private void write(Waiting waiting, @Nullable LiveItem item) throws IOException {
        write(waiting.job() == null ? job(waiting.key()) : waiting.job(), item);
    }

    private void write(@Nullable Job job, @Nullable LiveItem item) throws IOException {
        if (job == null) {
            return;
        }
        var card = card(job.plan());
        if (card == null) {
            finish(job, null);
        } else if (item instanceof Published published && published.version() == card.version()) {
            finish(job, published);
        } else {
            outdated.add(job.key());
        }
    }

    private void finish(Job job, @Nullable Published item) throws IOException {
        byte[] page;
        try {
            page = render(job.plan(), item);
        } catch (RuntimeException e) {
            failures.put(job.key(), reason(e));
            return;
        }
        release.write(job.key().file(), new Output(page, job.basis(), marker(job.plan())));
    }

    private byte[] render(PagePlan plan, @Nullable Published item) {
        return switch (plan) {
            case PagePlan.Item planned -> renderer.item(planned, item);
            case PagePlan.Figures _ -> renderer.figures(item);
            default -> renderer.page(plan);
        };
    }

    static String reason(RuntimeException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return "页面不能生成 (cannot be rendered): "
                + (cause.getMessage() == null
                        ? cause.getClass().getSimpleName()
                        : cause.getMessage());
    }

    private static @Nullable Card card(PagePlan plan) {
        return switch (plan) {
            case PagePlan.Item item -> item.card();
            case PagePlan.Figures figures -> figures.card();
            default -> null;
        };
    }

    private static @Nullable String marker(PagePlan plan) {
        return switch (plan) {
            case PagePlan.Gone _ -> Output.GONE;
            case PagePlan.Moved _ -> Output.MOVED;
            default -> null;
        };
    }
}
