package org.boai.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.document.DocumentId;
import org.boai.site.files.Difference;
import org.boai.site.files.Kept;
import org.boai.site.files.Neighbours;
import org.boai.site.files.Release;
import org.boai.site.files.Releases;
import org.boai.site.files.Snapshot;
import org.boai.site.plan.PageKey;
import org.boai.site.view.SiteSettings;

/**
 * The public site as files: {@code folder/current} is what the public reads. One writer at a time
 * per folder; who opens it takes over what another left, and repairs it.
 */
public final class Site implements AutoCloseable {

    private final SiteSettings settings;
    private final LiveSource source;
    private final Releases releases;
    private final Set<DocumentId> sinceRebuild = new LinkedHashSet<>();

    private final Map<DocumentId, String> failures;

    private Build build;
    private LocalDate today;
    private boolean rebuilding;
    private boolean closed;

    private Site(
            SiteSettings settings,
            LiveSource source,
            Releases releases,
            LocalDate today,
            Opening.Opened opened) {
        this.settings = settings;
        this.source = source;
        this.releases = releases;
        this.today = today;
        this.build = opened.build();
        this.failures = opened.failures();
    }

    /**
     * Opens a site folder with compressed neighbours, making the first release if there is none.
     *
     * @param today the date in Asia/Shanghai
     * @throws IOException when the folder cannot be written
     */
    public static Site open(Path folder, SiteSettings settings, LiveSource source, LocalDate today)
            throws IOException {
        return open(folder, settings, source, today, Neighbours.GZIP_AND_BROTLI);
    }

    /**
     * Opens a site folder: writes what differs from what is live and removes what is no longer
     * planned. Other code or settings than those that made it make a release of their own, so that
     * the earlier look stays to roll back to.
     *
     * @param today the date in Asia/Shanghai
     * @throws IOException when the folder cannot be written
     */
    public static Site open(
            Path folder,
            SiteSettings settings,
            LiveSource source,
            LocalDate today,
            Neighbours neighbours)
            throws IOException {
        var releases = new Releases(folder, neighbours, Ground.base(settings));
        var opened = new Opening(settings, source, releases, today).open();
        return new Site(settings, source, releases, today, opened);
    }

    /** Documents that could not be shown when the site was opened, with the reason. */
    public Map<DocumentId, String> failures() {
        return failures;
    }

    /**
     * Whether readers see what this site writes; not so when another writer swapped in a release.
     *
     * @throws IOException when the folder cannot be read
     */
    public synchronized boolean isCurrent() throws IOException {
        return releases.isCurrent(build.release());
    }

    /**
     * Reads these documents again and writes every page that changes with them.
     *
     * @return documents whose page could not be rendered, with the reason; their old files stay
     * @throws IOException when the folder cannot be written; the next call makes up for it
     */
    public synchronized Map<DocumentId, String> apply(Set<DocumentId> changed) throws IOException {
        if (rebuilding) {
            sinceRebuild.addAll(changed);
        }
        return build.apply(changed);
    }

    /**
     * Writes the pages that change with the date.
     *
     * @param date the date in Asia/Shanghai
     * @return files that could not be rendered, with the reason; the old ones stay
     * @throws IOException when the folder cannot be written
     */
    public synchronized Map<String, String> tick(LocalDate date) throws IOException {
        today = date;
        return byFile(build.tick(date));
    }

    /**
     * Builds the whole site anew while the old release is read and kept up to date, then swaps.
     *
     * @param date the date in Asia/Shanghai
     * @param meanwhile the last thing that is run before the swap
     * @throws RebuildFailed when a page cannot be rendered; the old release stays
     * @throws IOException when the folder cannot be written; the old release stays
     */
    public void rebuild(LocalDate date, Meanwhile meanwhile) throws IOException {
        begin(date);
        try {
            var release = releases.next();
            boolean swapped = false;
            try {
                swapIn(release, date, meanwhile);
                swapped = true;
            } finally {
                if (!swapped) {
                    releases.discard(release);
                }
            }
        } finally {
            end();
        }
    }

    /**
     * The releases that are kept, the oldest first.
     *
     * @throws IOException when the folder cannot be read
     */
    public synchronized List<Kept> releases() throws IOException {
        return releases.kept();
    }

    /**
     * Lets readers see an earlier release again, after all that was published and withdrawn since
     * has been applied to it. How its other pages look stays until the next rebuild, or until the
     * folder is opened with other code or settings.
     *
     * @param meanwhile the last thing that is run before the swap
     * @throws NoSuchRelease when none of this number is kept, or readers see it already
     * @throws RebuildFailed when a page cannot be rendered; readers go on with what they had
     * @throws IOException when the folder cannot be written; readers go on with what they had
     */
    public void rollBack(long number, Meanwhile meanwhile) throws IOException {
        var date = begin();
        try {
            var release = releases.again(number).orElseThrow(() -> new NoSuchRelease(number));
            boolean swapped = false;
            try {
                release.inspectEveryByte();
                swapIn(release, date, meanwhile);
                swapped = true;
            } finally {
                if (!swapped) {
                    release.close();
                }
            }
        } finally {
            end();
        }
    }

    private void swapIn(Release release, LocalDate date, Meanwhile meanwhile) throws IOException {
        var fresh = Build.load(settings, source, release, date);
        RebuildFailed.unlessEmpty(fresh.unreadable());
        RebuildFailed.unlessEmpty(byFile(fresh.fill()));
        swap(fresh, meanwhile);
    }

    /**
     * Looks at every file that readers get, without holding up what is published meanwhile.
     *
     * @return files that somebody else changed, removed or added (SITE-06), relative to the site
     * @throws IOException when the folder cannot be read
     */
    public Collection<String> verify() throws IOException {
        if (reading().differing().isEmpty()) {
            return List.of();
        }
        // A page that was being written looks changed: only what still does so now was changed.
        synchronized (this) {
            return build.release().differing();
        }
    }

    /**
     * All files that readers get at this moment, whatever is published while they are read.
     *
     * @throws IOException when the folder cannot be written
     */
    public Snapshot snapshot() throws IOException {
        return difference((_, _) -> true).lacking();
    }

    /**
     * What another place lacks of the files that readers get at this moment, whatever is published
     * while they are read.
     *
     * @throws IOException when the folder cannot be written
     */
    public Difference difference(Difference.Lacks other) throws IOException {
        var prepared = releases.prepare(reading(), other);
        synchronized (this) {
            return releases.difference(build.release(), other, prepared);
        }
    }

    private synchronized Release reading() {
        return build.release();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        build.close();
    }

    private synchronized void begin(LocalDate date) {
        begin();
        today = date;
    }

    /** Answers the date that pages are made for. */
    private synchronized LocalDate begin() {
        if (rebuilding) {
            throw new RebuildRunning();
        }
        rebuilding = true;
        sinceRebuild.clear();
        return today;
    }

    private synchronized void end() {
        rebuilding = false;
        sinceRebuild.clear();
    }

    private synchronized void swap(Build fresh, Meanwhile meanwhile) throws IOException {
        if (closed) {
            throw new IOException("The site was closed meanwhile");
        }
        sinceRebuild.addAll(fresh.behind());
        RebuildFailed.unlessEmpty(fresh.apply(Set.copyOf(sinceRebuild)));
        RebuildFailed.unlessEmpty(byFile(fresh.tick(today)));
        var refused = new LinkedHashMap<DocumentId, String>();
        meanwhile.catchUp(
                changed -> {
                    var reasons = fresh.apply(changed);
                    refused.putAll(reasons);
                    return reasons;
                });
        RebuildFailed.unlessEmpty(refused);
        releases.swapIn(fresh.release());
        build.close();
        build = fresh;
    }

    private static Map<String, String> byFile(Map<PageKey, String> failures) {
        return failures.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().file(), Map.Entry::getValue));
    }
}
