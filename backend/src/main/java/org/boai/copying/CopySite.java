package org.boai.copying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.boai.language.Bilingual;
import org.boai.media.PublicFiles;
import org.boai.projection.Leadership;
import org.boai.projection.SiteWritten;
import org.boai.projection.SnapshotSite;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.view.SiteSettings;

/**
 * Keeps the copy of the site in its bucket. The node that writes the site sends what differs from
 * what the bucket holds, which a record in the bucket tells; one node at a time does.
 */
@ApplicationScoped
public class CopySite {
    private final SnapshotSite site;
    private final PublicFiles media;
    private final URI address;
    private final CopyConfig config;
    private final CopyReport report;
    private final Leadership.Candidacy candidacy;
    private final Event<SiteWritten> retry;
    private final Optional<CopyBucket> bucket;
    private final Optional<Holdings> holdings;
    private final ReentrantLock one = new ReentrantLock();
    private final AtomicBoolean isChanged = new AtomicBoolean();

    CopySite(
            SnapshotSite site,
            PublicFiles media,
            SiteSettings settings,
            CopyConfig config,
            CopyReport report,
            Leadership.Candidacy candidacy,
            Event<SiteWritten> retry) {
        this.site = site;
        this.media = media;
        this.address = settings.publicUrl();
        this.config = config;
        this.report = report;
        this.candidacy = candidacy;
        this.retry = retry;
        this.bucket = config.bucket().map(_ -> new CopyBucket(config));
        this.holdings = bucket.map(Holdings::new);
    }

    /**
     * What came of it.
     *
     * @param uploaded objects that were written
     * @param deleted objects that were removed
     * @param unchanged objects that were there already
     * @param bytes of the objects that were written
     */
    public record Copied(int uploaded, int deleted, int unchanged, long bytes) {
        private Copied then(Copied next) {
            return new Copied(
                    uploaded + next.uploaded,
                    deleted + next.deleted,
                    // What the next run found there may be what this one wrote.
                    Math.max(0, next.unchanged - uploaded),
                    bytes + next.bytes);
        }
    }

    /** Whether there is a bucket to copy to. */
    public boolean isOn() {
        return bucket.isPresent();
    }

    /**
     * Says what is in the way.
     *
     * @throws Refused {@code not-found} when no bucket is named, {@code site-written-elsewhere}
     */
    public void requireReady() {
        if (!isOn()) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual(
                                    "存放网站副本的存储桶（设置 boai.site.copy.bucket）",
                                    "a bucket for the copy of the site (setting boai.site.copy.bucket)")));
        }
        if (!site.isHere()) {
            throw writtenElsewhere();
        }
    }

    /** Has a run that is under way begin anew soon, with what is withdrawn. */
    void changed() {
        isChanged.set(true);
    }

    /**
     * Looks at every object of the bucket, and sends and removes what differs.
     *
     * @throws Refused as {@link #requireReady}, and {@code copy-failed}
     * @throws InterruptedException when the node stops
     */
    public Copied everything() throws InterruptedException {
        requireReady();
        try {
            var copied = compareAll().orElseThrow(CopySite::writtenElsewhere);
            report.succeeded();
            return copied;
        } catch (Refused no) {
            throw no;
        } catch (IOException | RuntimeException e) {
            var why = NotWhole.why(e);
            report.failed(why);
            retry.fire(SiteWritten.OPENED);
            throw new Refused(
                    new Refusal.Unavailable(
                            "copy-failed",
                            new Bilingual(
                                            "网站副本没有写完，稍后会自动重试：%s",
                                            "The copy of the site is not whole; it is tried again by itself: %s")
                                    .with(why)));
        }
    }

    /**
     * As {@link #everything}; empty when this node does not write the site.
     *
     * @throws IOException when the store or the folder fails, or single objects do; what was not
     *     sent is sent next time
     */
    Optional<Copied> compareAll() throws IOException, InterruptedException {
        one.lockInterruptibly();
        try {
            holdings.ifPresent(Holdings::doubt);
            return changes();
        } finally {
            one.unlock();
        }
    }

    /**
     * Sends and removes what changed since the last time; empty when this node does not write the
     * site. The first time, and after a failure, it looks at every object.
     *
     * @throws IOException when the store or the folder fails, or single objects do; what was not
     *     sent is sent next time
     */
    Optional<Copied> changes() throws IOException, InterruptedException {
        one.lockInterruptibly();
        try (var leadership = candidacy.of(lock())) {
            if (!site.isHere()) {
                return Optional.empty();
            }
            if (!leadership.acquire()) {
                throw new IOException("Another node is writing the copy of the site now");
            }
            return copy(() -> requireLead(leadership));
        } finally {
            one.unlock();
        }
    }

    private Optional<Copied> copy(CopyRun.Lead lead) throws IOException, InterruptedException {
        var held = holdings.orElseThrow();
        var copied = new Copied(0, 0, 0, 0);
        boolean isCut = true;
        while (isCut) {
            // What changes from here on, a run may not have seen.
            isChanged.set(false);
            held.refresh();
            try (var difference =
                    site.difference((file, page) -> !held.has(file, page.hash()))
                            .orElseThrow(
                                    () -> new IOException("Another node writes the site now"))) {
                var settings = new CopyRun.Settings(address, config.atOnce(), lead, isChanged::get);
                var run = new CopyRun(bucket.orElseThrow(), media, difference, held, settings);
                copied = copied.then(run.copy());
                held.settle();
                isCut = run.isCut();
            }
        }
        return Optional.of(copied);
    }

    private void requireLead(Leadership leadership) throws IOException {
        if (!site.isHere() || !leadership.isHeld()) {
            throw new IOException("Another node may write the copy of the site now");
        }
    }

    private String lock() {
        return "copy of site to " + config.bucket().orElse("") + "/" + config.prefix().orElse("");
    }

    private static Refused writtenElsewhere() {
        return new Refused(
                new Refusal.Unavailable(
                        "site-written-elsewhere",
                        new Bilingual(
                                "现在由另一个节点写网站文件。请在那个节点上操作。",
                                "Another node writes the files of the site now. Do this on that node.")));
    }
}
