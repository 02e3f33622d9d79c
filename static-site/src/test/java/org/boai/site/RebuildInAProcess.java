package org.boai.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.site.files.Neighbours;

/** Opens a site folder and rebuilds it, but never comes to the swap. */
final class RebuildInAProcess {
    static final String OPENED = "The site is open";

    /** In characters, which makes a page of more than 200 kB. */
    private static final int LARGE = 30_000;

    private RebuildInAProcess() {}

    static RandomWorld world() {
        var world = new RandomWorld(19, 80);
        for (int step = 0; step < 80; step++) {
            world.change();
        }
        var large = SampleSite.article("字".repeat(LARGE), List.of());
        world.source.put(SampleSite.published(large, ContentLocale.ZH_CN, "large", 1_000));
        return world;
    }

    public static void main(String[] words) throws IOException {
        var folder = Path.of(words[0]);
        try (var site =
                Site.open(
                        folder,
                        SampleSite.SETTINGS,
                        world().source,
                        SampleSite.TODAY,
                        Neighbours.NONE)) {
            System.out.println(OPENED);
            site.rebuild(
                    SampleSite.TODAY,
                    _ -> {
                        try {
                            Thread.sleep(60_000);
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    });
        }
    }
}
