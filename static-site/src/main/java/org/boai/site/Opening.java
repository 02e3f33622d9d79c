package org.boai.site;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.boai.document.DocumentId;
import org.boai.site.files.Release;
import org.boai.site.files.Releases;
import org.boai.site.view.SiteSettings;
import org.jspecify.annotations.Nullable;

/** How a site folder is opened: what another writer left is taken over, repaired or replaced. */
final class Opening {

    private final SiteSettings settings;
    private final LiveSource source;
    private final Releases releases;
    private final LocalDate today;

    Opening(SiteSettings settings, LiveSource source, Releases releases, LocalDate today) {
        this.settings = settings;
        this.source = source;
        this.releases = releases;
        this.today = today;
    }

    /**
     * What readers see now.
     *
     * @param failures documents that could not be shown, with the reason
     */
    record Opened(Build build, Map<DocumentId, String> failures) {}

    Opened open() throws IOException {
        var current = releases.current();
        if (current.isEmpty()) {
            var first = releases.next();
            var opened = show(first);
            releases.swapIn(first);
            return opened;
        }
        var release = current.get();
        if (!releases.isAsItShouldBe(release)) {
            var renewed = renew();
            if (renewed != null) {
                release.close();
                return new Opened(renewed, Map.of());
            }
        }
        releases.inspect(release);
        return show(release);
    }

    /** Makes the release show what is live, as far as it can be shown. */
    private Opened show(Release release) throws IOException {
        var build = Build.load(settings, source, release, today);
        var failures = new LinkedHashMap<>(build.unreadable());
        failures.putAll(build.hide(build.fill()));
        var behind = build.behind();
        if (!behind.isEmpty()) {
            failures.putAll(build.apply(behind));
        }
        return new Opened(build, failures);
    }

    /**
     * A release of its own for a new version or new settings.
     *
     * @return null when a page cannot be rendered, whose old file is then better than none
     */
    private @Nullable Build renew() throws IOException {
        var release = releases.next();
        boolean swapped = false;
        try {
            var fresh = Build.load(settings, source, release, today);
            if (fresh.unreadable().isEmpty()
                    && fresh.fill().isEmpty()
                    && fresh.apply(fresh.behind()).isEmpty()) {
                releases.swapIn(release);
                swapped = true;
                return fresh;
            }
            return null;
        } finally {
            if (!swapped) {
                releases.discard(release);
            }
        }
    }
}
