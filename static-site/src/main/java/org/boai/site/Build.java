package org.boai.site;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.document.DocumentId;
import org.boai.liveitem.LiveItem;
import org.boai.site.files.Release;
import org.boai.site.index.Entry;
import org.boai.site.index.Index;
import org.boai.site.index.SiteTopic;
import org.boai.site.plan.Affected;
import org.boai.site.plan.AllPages;
import org.boai.site.plan.PageKey;
import org.boai.site.plan.Planner;
import org.boai.site.view.Assets;
import org.boai.site.view.Renderer;
import org.boai.site.view.SiteSettings;
import org.jspecify.annotations.Nullable;

/** One release with the index that it is made from. */
final class Build implements AutoCloseable {

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

    Index index() {
        return index;
    }

    Planner planner() {
        return planner;
    }

    Renderer renderer() {
        return renderer;
    }

    /** What every page may depend on: when it differs, all are asked. */
    record Stand(Ground ground, List<SiteTopic> topics) {}

    Stand stand() {
        return new Stand(ground, topics);
    }

    void readTopics() {
        topics = sorted(source.topics());
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

    /**
     * Reads these documents again and writes every page that changes with them.
     *
     * @return documents whose page could not be rendered, with the reason; they stay as they were
     */
    Map<DocumentId, String> apply(Set<DocumentId> changed) throws IOException {
        return new ApplyChanges(this, source, changed).run();
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

    /**
     * Puts a document into the index, or takes it out.
     *
     * @param isMuch whether all pages are asked anyway, so that the affected need not be found
     */
    void put(DocumentId document, @Nullable Entry entry, boolean isMuch) {
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

    Map<PageKey, String> fill(Map<DocumentId, LiveItem> known) throws IOException {
        var keys = all();
        var failures = write(keys, known);
        var planned = new HashSet<String>();
        keys.forEach(key -> planned.add(key.file()));
        release.removeAllBut(planned);
        release.flush();
        return failures;
    }

    Map<PageKey, String> write(Collection<PageKey> keys, Map<DocumentId, LiveItem> known)
            throws IOException {
        owed.addAll(keys);
        var pages = new WritePages(planner, ground, renderer, release, source);
        pages.run(owed, known);
        owed.clear();
        owed.addAll(pages.outdated());
        renderer = new Renderer(settings, planner::chrome); // lets go of all cards of a whole site
        return pages.failures();
    }

    private List<PageKey> all() {
        var keys = new ArrayList<PageKey>();
        Assets.files().forEach(file -> keys.add(new PageKey.Asset(file)));
        keys.addAll(AllPages.of(planner));
        return keys;
    }

    /** Plans with the index and the topics as they are now. */
    void plan() {
        planner = new Planner(index, topics, source.composition(), today);
        ground = Ground.of(settings, planner);
        renderer = new Renderer(settings, planner::chrome);
    }

    private static List<SiteTopic> sorted(List<SiteTopic> topics) {
        return topics.stream().sorted(Comparator.comparing(SiteTopic::slug)).toList();
    }
}
