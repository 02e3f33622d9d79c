package org.boai.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.NoSuchRelease;
import org.boai.site.RebuildFailed;
import org.boai.site.RebuildRunning;
import org.boai.site.files.Kept;

/**
 * Lets readers see an earlier release of the site again, up to date with what is live (PUB-11).
 * Only the node that writes the site can.
 */
@ApplicationScoped
public class RollBackSite {
    private final SiteProjection site;
    private final Audit audit;

    RollBackSite(SiteProjection site, Audit audit) {
        this.site = site;
        this.audit = audit;
    }

    /**
     * The releases that are kept, the oldest first; empty when this node does not write the site.
     *
     * @throws IOException when the folder cannot be read
     */
    public Optional<List<Kept>> releases() throws IOException {
        return site.releases();
    }

    /**
     * Goes back to a release.
     *
     * @param number of it; without one, the newest before the one that is being read
     * @return the number of the release that readers see now; empty when this node does not write
     *     the site
     * @throws Refused when there is no such release, another is being built, or a page of it cannot
     *     be brought up to date
     * @throws IOException when the folder cannot be written; readers go on with what they had
     */
    public OptionalLong to(OptionalLong number) throws IOException {
        var kept = site.releases();
        if (kept.isEmpty()) {
            return OptionalLong.empty();
        }
        long before = current(kept.get());
        long wanted = number.orElseGet(() -> earlier(kept.get(), before));
        try {
            site.rollBack(wanted);
        } catch (NoSuchRelease _) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual("可以退回的网站版本 %d", "release %d among those to roll back to")
                                    .with(wanted)));
        } catch (RebuildRunning _) {
            throw new Refused(
                    new Refusal.Unavailable(
                            "rebuild-running",
                            new Bilingual(
                                    "网站正在重建或退回。请等它完成后再试。",
                                    "The site is being rebuilt or rolled back. Try again when that is done.")));
        } catch (RebuildFailed e) {
            throw new Refused(
                    new Refusal.Unavailable(
                            "rollback-failed",
                            new Bilingual(
                                            "退回没有办成，网站仍是原来的版本：%s",
                                            "The rollback failed and the site is as it was: %s")
                                    .with(e.getMessage())));
        }
        var detail =
                Map.of("releaseBefore", Long.toString(before), "release", Long.toString(wanted));
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(Audit.SYSTEM, "site-rollback", detail));
        return OptionalLong.of(wanted);
    }

    private static long current(List<Kept> kept) {
        return kept.stream().filter(Kept::isCurrent).mapToLong(Kept::number).findAny().orElse(0);
    }

    private static long earlier(List<Kept> kept, long current) {
        return kept.stream()
                .mapToLong(Kept::number)
                .filter(number -> number < current)
                .max()
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual(
                                                        "更早的网站版本",
                                                        "an earlier release of the site"))));
    }
}
