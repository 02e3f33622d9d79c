package org.boai.site;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.site.index.Entry;
import org.boai.site.plan.PageKey;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/**
 * Brings changed documents into a build: into its index first, then onto every page that shows
 * them. One whose page cannot be rendered stays as it was, in lists and elsewhere too.
 */
final class ApplyChanges {

    /** So many changes, and a tenth of the site: to look at every page then costs less. */
    private static final int MANY = 100;

    private static final int READ_AT_ONCE = 50;

    private final Build build;
    private final LiveSource source;
    private final Set<DocumentId> changed;
    private final boolean isMuch;
    private final Map<DocumentId, Entry> before = new LinkedHashMap<>();
    private final Map<DocumentId, LiveItem> atHand = new HashMap<>();
    private final Map<DocumentId, String> failures =
            new TreeMap<>(Comparator.comparing(DocumentId::value));

    ApplyChanges(Build build, LiveSource source, Set<DocumentId> changed) {
        this.build = build;
        this.source = source;
        this.changed = changed;
        this.isMuch = changed.size() > Math.max(MANY, build.index().entries().size() / 10);
    }

    /**
     * @return documents whose page could not be rendered, with the reason
     */
    Map<DocumentId, String> run() throws IOException {
        var stand = build.stand();
        portions().forEach(this::replace);
        build.readTopics();
        build.plan();
        if (!isMuch) {
            portions().forEach(this::tryOut);
            build.plan();
        }
        boolean isAll = isMuch || !build.stand().equals(stand);
        var reasons = isAll ? build.fill(atHand) : build.write(Set.of(), atHand);
        reasons.forEach(this::blame);
        if (isMuch) {
            takeBack(reasons.keySet());
        }
        return failures;
    }

    private List<List<DocumentId>> portions() {
        return changed.stream().gather(Gatherers.windowFixed(READ_AT_ONCE)).toList();
    }

    /** Reads some and puts them into the index. Of few the text is kept for their pages. */
    private void replace(List<DocumentId> some) {
        var read = source.find(some);
        failures.putAll(read.unreadable());
        for (var document : some) {
            if (!read.unreadable().containsKey(document)) {
                build.index().entry(document).ifPresent(entry -> before.put(document, entry));
                replace(document, read.items().get(document));
            }
        }
        if (changed.size() <= MANY) {
            atHand.putAll(read.items());
        }
    }

    private void replace(DocumentId document, @Nullable LiveItem item) {
        Entry entry;
        try {
            entry = item == null ? null : Entry.of(item);
        } catch (RuntimeException e) {
            failures.put(document, WritePages.reason(e));
            return;
        }
        build.put(document, entry, isMuch);
    }

    private void tryOut(List<DocumentId> some) {
        var items = atHand.isEmpty() ? source.find(some).items() : atHand;
        for (var document : some) {
            if (!failures.containsKey(document)) {
                tryOut(document, items.get(document));
            }
        }
    }

    private void tryOut(DocumentId document, @Nullable LiveItem item) {
        if (!(item instanceof Published published)) {
            return;
        }
        try {
            var key = new PageKey.AtAddress(published.address());
            var plan = build.planner().plan(key).orElseThrow();
            if (plan instanceof PagePlan.Item own && own.card().document().equals(document)) {
                build.renderer().item(own, published);
            }
        } catch (RuntimeException e) {
            failures.put(document, WritePages.reason(e));
            build.put(document, before.get(document), false);
        }
    }

    /** A page that is no document's own is the fault of all that changed. */
    private void blame(PageKey key, String reason) {
        build.planner()
                .cardOf(key)
                .ifPresentOrElse(
                        card -> failures.put(card.document(), reason),
                        () -> {
                            var named = key.file() + ": " + reason;
                            changed.forEach(document -> failures.put(document, named));
                        });
    }

    /** Of many at once none is tried out before all are written; those that failed go back then. */
    private void takeBack(Set<PageKey> failed) throws IOException {
        var back = new LinkedHashSet<DocumentId>();
        failed.forEach(
                key -> build.planner().cardOf(key).ifPresent(card -> back.add(card.document())));
        back.retainAll(changed);
        if (!back.isEmpty()) {
            back.forEach(document -> build.put(document, before.get(document), false));
            build.plan();
            build.write(Set.of(), Map.of());
        }
    }
}
