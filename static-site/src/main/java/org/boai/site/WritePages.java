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
    private static final int STREAMED = 1000;

    private final Planner planner;
    private final Ground ground;
    private final Renderer renderer;
    private final Release release;
    private final LiveSource source;
    private final Map<PageKey, String> failures = new ConcurrentHashMap<>();
    private final Set<PageKey> outdated = ConcurrentHashMap.newKeySet();
    private final Queue<PageKey> removed = new ConcurrentLinkedQueue<>();

    /** Pages that wait for the text of their document. Each is planned when that is there. */
    private final Map<DocumentId, List<PageKey>> unread = new ConcurrentHashMap<>();

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
                write(key, null);
            } else if (known.containsKey(document.get())) {
                write(key, known.get(document.get()));
            } else if (!release.holds(key.file()) || job(key) != null) {
                unread.merge(document.get(), List.of(key), WritePages::both);
            }
        }
    }

    private static List<PageKey> both(List<PageKey> some, List<PageKey> others) {
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
        if (unread.size() > STREAMED) {
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

    private void write(List<PageKey> keys, LiveSource.Fetched<LiveItem> fetched)
            throws IOException {
        LiveItem item;
        try {
            item = fetched.read();
        } catch (UnreadableItem e) {
            fail(keys, e.getMessage());
            return;
        }
        for (var key : keys) {
            write(key, item);
        }
    }

    private void write(DocumentId document, LiveSource.Found found) throws IOException {
        var keys = unread.get(document);
        var why = found.unreadable().get(document);
        if (why != null) {
            fail(keys, why);
            return;
        }
        for (var key : keys) {
            write(key, found.items().get(document));
        }
    }

    private void fail(List<PageKey> keys, String why) {
        keys.forEach(key -> failures.put(key, why));
    }

    private void write(PageKey key, @Nullable LiveItem item) throws IOException {
        var job = job(key);
        if (job == null) {
            return;
        }
        var card = card(job.plan());
        if (card == null) {
            write(job, null);
        } else if (item instanceof Published published && published.version() == card.version()) {
            write(job, published);
        } else {
            outdated.add(key);
        }
    }

    private void write(Job job, @Nullable Published item) throws IOException {
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
