package org.boai.site;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.boai.site.files.Release;
import org.boai.site.index.Entry;
import org.boai.site.index.Index;
import org.boai.site.index.SiteTopic;
import org.boai.site.plan.Affected;
import org.boai.site.plan.AllPages;
import org.boai.site.plan.PageKey;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Planner;
import org.boai.site.view.Assets;
import org.boai.site.view.Renderer;
import org.boai.site.view.SiteSettings;
import org.jspecify.annotations.Nullable;

/** One release with the index that it is made from. */
final class Build implements AutoCloseable {

    /** So many changes, and a tenth of the site: to look at every page then costs less. */
    private static final int MANY = 100;

    private static final int READ_AT_ONCE = 50;

    private final SiteSettings settings;
    private final LiveSource source;
    private final Release release;
    private final Index index;
    private final Map<DocumentId, String> unreadable;
    private final Set<PageKey> owed = new LinkedHashSet<>();

    private List<SiteTopic> topics;
    private LocalDate today;
    private Planner planner;
    private Ground ground;
    private Renderer renderer;

    private Build(
            SiteSettings settings,
            LiveSource source,
            Release release,
            LocalDate today,
            ReadLive live) {
        this.settings = settings;
        this.source = source;
        this.release = release;
        this.today = today;
        this.index = Index.of(live.entries());
        this.unreadable = live.unreadable();
        this.topics = sorted(source.topics());
        plan();
    }

    /** Reads the index of all that is live; writes nothing yet. */
    static Build load(SiteSettings settings, LiveSource source, Release release, LocalDate today) {
        return new Build(settings, source, release, today, ReadLive.from(source));
    }

    Release release() {
        return release;
    }

    /** Live items that the index could not take, with the reason. */
    Map<DocumentId, String> unreadable() {
        return unreadable;
    }

    /**
     * Writes every page that differs and removes what is not planned.
     *
     * @return why pages could not be rendered, by page
     */
    Map<PageKey, String> fill() throws IOException {
        return fill(Map.of());
    }

    /**
     * Takes documents whose page has never been written out of the lists.
     *
     * @return all documents whose page failed, with the reason
     */
    Map<DocumentId, String> hide(Map<PageKey, String> failed) throws IOException {
        var reasons = new LinkedHashMap<DocumentId, String>();
        var keys = new LinkedHashSet<PageKey>();
        for (var failure : failed.entrySet()) {
            var card = planner.cardOf(failure.getKey());
            if (card.isPresent()) {
                reasons.put(card.get().document(), failure.getValue());
                if (!release.files().contains(failure.getKey().file())) {
                    keys.addAll(Affected.by(card.get(), index));
                    index.remove(card.get().document());
                }
            }
        }
        plan();
        write(keys, Map.of());
        return reasons;
    }

    /** Documents whose pages could not be written because they changed meanwhile. */
    Set<DocumentId> behind() {
        var documents = new LinkedHashSet<DocumentId>();
        owed.forEach(key -> planner.cardOf(key).ifPresent(card -> documents.add(card.document())));
        return documents;
    }

    Map<DocumentId, String> apply(Set<DocumentId> changed) throws IOException {
        var failures = new TreeMap<DocumentId, String>(Comparator.comparing(DocumentId::value));
        boolean isMuch = changed.size() > Math.max(MANY, index.entries().size() / 10);
        var before = new LinkedHashMap<DocumentId, Entry>();
        var atHand = new HashMap<DocumentId, LiveItem>();
        for (var some : portions(changed)) {
            var read = source.find(some);
            replace(some, read, isMuch, before, failures);
            if (changed.size() <= MANY) {
                atHand.putAll(read.items());
            }
        }
        var groundBefore = ground;
        var topicsBefore = topics;
        topics = sorted(source.topics());
        plan();
        if (!isMuch) {
            for (var some : portions(changed)) {
                tryOut(
                        some,
                        atHand.isEmpty() ? source.find(some).items() : atHand,
                        before,
                        failures);
            }
            plan();
        }
        var everything = isMuch || !ground.equals(groundBefore) || !topics.equals(topicsBefore);
        var reasons = everything ? fill(atHand) : write(Set.of(), atHand);
        reasons.forEach((key, reason) -> failures.putAll(blame(key, reason, changed)));
        if (isMuch) {
            takeBack(reasons.keySet(), changed, before);
        }
        return failures;
    }

    /** Of many at once none is tried out before all are written; those that failed go back then. */
    private void takeBack(
            Set<PageKey> failed, Set<DocumentId> changed, Map<DocumentId, Entry> before)
            throws IOException {
        var back = new LinkedHashSet<DocumentId>();
        failed.forEach(key -> planner.cardOf(key).ifPresent(card -> back.add(card.document())));
        back.retainAll(changed);
        if (!back.isEmpty()) {
            back.forEach(document -> put(document, before.get(document), false));
            plan();
            write(Set.of(), Map.of());
        }
    }

    /** Makes the date an input of the pages that depend on it. */
    Map<PageKey, String> tick(LocalDate date) throws IOException {
        owed.addAll(Affected.byDate(index));
        today = date;
        plan();
        owed.addAll(Affected.byDate(index));
        return write(Set.of(), Map.of());
    }

    @Override
    public void close() throws IOException {
        release.close();
    }

    private static List<List<DocumentId>> portions(Set<DocumentId> changed) {
        return changed.stream().gather(Gatherers.windowFixed(READ_AT_ONCE)).toList();
    }

    private void replace(
            List<DocumentId> changed,
            LiveSource.Found read,
            boolean isMuch,
            Map<DocumentId, Entry> before,
            Map<DocumentId, String> failures) {
        failures.putAll(read.unreadable());
        for (var document : changed) {
            if (!read.unreadable().containsKey(document)) {
                index.entry(document).ifPresent(entry -> before.put(document, entry));
                replace(document, read.items().get(document), isMuch, failures);
            }
        }
    }

    private void replace(
            DocumentId document,
            @Nullable LiveItem item,
            boolean isMuch,
            Map<DocumentId, String> failures) {
        Entry entry;
        try {
            entry = item == null ? null : Entry.of(item);
        } catch (RuntimeException e) {
            failures.put(document, WritePages.reason(e));
            return;
        }
        put(document, entry, isMuch);
    }

    /**
     * @param isMuch whether all pages are asked anyway, so that the affected need not be found
     */
    private void put(DocumentId document, Entry entry, boolean isMuch) {
        if (!isMuch) {
            index.entry(document).ifPresent(before -> owed.addAll(Affected.by(before, index)));
        }
        if (entry == null) {
            index.remove(document);
        } else {
            index.put(entry);
            if (!isMuch) {
                owed.addAll(Affected.by(entry, index));
            }
        }
    }

    private void tryOut(
            List<DocumentId> changed,
            Map<DocumentId, LiveItem> items,
            Map<DocumentId, Entry> before,
            Map<DocumentId, String> failures) {
        for (var document : changed) {
            if (!failures.containsKey(document)) {
                tryOut(document, items.get(document), before.get(document), failures);
            }
        }
    }

    /** A document whose page can't be rendered stays as it was, in lists and elsewhere too. */
    private void tryOut(
            DocumentId document, LiveItem item, Entry before, Map<DocumentId, String> failures) {
        if (!(item instanceof Published published)) {
            return;
        }
        try {
            var plan = planner.plan(new PageKey.AtAddress(published.address())).orElseThrow();
            if (plan instanceof PagePlan.Item own && own.card().document().equals(document)) {
                renderer.item(own, published);
            }
        } catch (RuntimeException e) {
            failures.put(document, WritePages.reason(e));
            put(document, before, false);
        }
    }

    private Map<PageKey, String> fill(Map<DocumentId, LiveItem> known) throws IOException {
        var keys = all();
        var failures = write(keys, known);
        var planned = new HashSet<String>();
        keys.forEach(key -> planned.add(key.file()));
        release.removeAllBut(planned);
        release.flush();
        return failures;
    }

    private Map<PageKey, String> write(Collection<PageKey> keys, Map<DocumentId, LiveItem> known)
            throws IOException {
        owed.addAll(keys);
        var pages = new WritePages(planner, ground, renderer, release, source);
        pages.run(owed, known);
        owed.clear();
        owed.addAll(pages.outdated());
        renderer = new Renderer(settings, planner::chrome); // lets go of all cards of a whole site
        return pages.failures();
    }

    private Map<DocumentId, String> blame(PageKey key, String reason, Set<DocumentId> changed) {
        var blamed = new LinkedHashMap<DocumentId, String>();
        planner.cardOf(key)
                .ifPresentOrElse(
                        card -> blamed.put(card.document(), reason),
                        () ->
                                changed.forEach(
                                        document ->
                                                blamed.put(document, key.file() + ": " + reason)));
        return blamed;
    }

    private List<PageKey> all() {
        var keys = new ArrayList<PageKey>();
        Assets.files().forEach(file -> keys.add(new PageKey.Asset(file)));
        keys.addAll(AllPages.of(planner));
        return keys;
    }

    private void plan() {
        planner = new Planner(index, topics, source.composition(), today);
        ground = Ground.of(settings, planner);
        renderer = new Renderer(settings, planner::chrome);
    }

    private static List<SiteTopic> sorted(List<SiteTopic> topics) {
        return topics.stream().sorted(Comparator.comparing(SiteTopic::slug)).toList();
    }
}
