package org.boai.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
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

    private static final int BATCH = 200;
    private static final int STREAMED = 1000;

    private final Planner planner;
    private final Ground ground;
    private final Renderer renderer;
    private final Release release;
    private final LiveSource source;
    private final Map<PageKey, String> failures = new ConcurrentHashMap<>();
    private final Set<PageKey> outdated = ConcurrentHashMap.newKeySet();

    WritePages(
            Planner planner, Ground ground, Renderer renderer, Release release, LiveSource source) {
        this.planner = planner;
        this.ground = ground;
        this.renderer = renderer;
        this.release = release;
        this.source = source;
    }

    /** A page to write. */
    private record Job(PageKey key, PagePlan plan, long fingerprint) {}

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
        var removed = new ArrayList<PageKey>();
        var simple = new ArrayList<Job>();
        var documents = new LinkedHashMap<DocumentId, List<Job>>();
        for (var key : keys) {
            try {
                var planned = planner.plan(key);
                if (planned.isEmpty()) {
                    removed.add(key);
                } else {
                    sort(job(key, planned.get()), simple, documents);
                }
            } catch (RuntimeException e) {
                failures.put(key, reason(e));
            }
        }
        try (var workers = new Workers()) {
            simple.forEach(job -> workers.submit(() -> write(job, null)));
            read(documents, known, workers);
            workers.finish();
        }
        for (var key : removed) {
            release.remove(key.file());
        }
        release.flush();
    }

    private Job job(PageKey key, PagePlan plan) {
        return new Job(key, plan, ground.fingerprint(plan));
    }

    private void sort(Job job, List<Job> simple, Map<DocumentId, List<Job>> documents) {
        if (release.isCurrent(job.key().file(), job.fingerprint())) {
            return;
        }
        var card = card(job.plan());
        if (card == null) {
            simple.add(job);
        } else {
            documents.computeIfAbsent(card.document(), _ -> new ArrayList<>(1)).add(job);
        }
    }

    private void read(
            Map<DocumentId, List<Job>> jobs, Map<DocumentId, LiveItem> known, Workers workers) {
        var unknown = new HashMap<>(jobs);
        for (var entry : jobs.entrySet()) {
            var item = known.get(entry.getKey());
            if (item != null) {
                write(entry.getValue(), item, workers);
                unknown.remove(entry.getKey());
            }
        }
        if (unknown.size() > STREAMED) {
            source.each(
                    item -> {
                        var asked = unknown.remove(item.document());
                        if (asked != null) {
                            write(asked, item, workers);
                        }
                    },
                    (document, why) -> fail(unknown.remove(document), why));
        }
        var rest = List.copyOf(unknown.keySet());
        for (int from = 0; from < rest.size(); from += BATCH) {
            var batch = rest.subList(from, Math.min(from + BATCH, rest.size()));
            var found = source.find(batch);
            for (var document : batch) {
                var why = found.unreadable().get(document);
                if (why == null) {
                    write(unknown.get(document), found.items().get(document), workers);
                } else {
                    fail(unknown.get(document), why);
                }
            }
        }
    }

    private void fail(@Nullable List<Job> jobs, String why) {
        if (jobs != null) {
            jobs.forEach(job -> failures.put(job.key(), why));
        }
    }

    private void write(List<Job> jobs, @Nullable LiveItem item, Workers workers) {
        for (var job : jobs) {
            var card = card(job.plan());
            if (item instanceof Published published
                    && card != null
                    && published.version() == card.version()) {
                workers.submit(() -> write(job, published));
            } else {
                outdated.add(job.key());
            }
        }
    }

    private void write(Job job, @Nullable Published item) throws IOException {
        String text;
        try {
            text = render(job.plan(), item);
        } catch (RuntimeException e) {
            failures.put(job.key(), reason(e));
            return;
        }
        release.write(job.key().file(), Output.of(text, job.fingerprint(), marker(job.plan())));
    }

    private String render(PagePlan plan, @Nullable Published item) {
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
