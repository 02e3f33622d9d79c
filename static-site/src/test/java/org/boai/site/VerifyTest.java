package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boai.rule.Covers;
import org.boai.site.files.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not as they were published are found. */
class VerifyTest {
    @TempDir Path folder;

    private final RandomWorld world = new RandomWorld(21, 12);

    @Test
    @Covers("SITE-06")
    void aSiteThatNobodyTouchedIsAsPublished() throws IOException {
        try (var site = site()) {
            assertThat(site.verify()).isEmpty();
            site.apply(world.change());
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
            assertThat(site.verify()).isEmpty();
        }
    }

    @Test
    @Covers("SITE-06")
    void whatWasChangedRemovedOrAddedIsNamed() throws IOException {
        try (var site = site()) {
            var root = folder.resolve("current");
            var page = Files.readString(root.resolve("index.html"));
            Files.writeString(root.resolve("index.html"), page.replace("<main", "<Main"));
            Files.delete(root.resolve("robots.txt.gz"));
            Files.write(
                    root.resolve("en/index.html.br"),
                    Files.readAllBytes(root.resolve("404.html.br")));
            Files.writeString(root.resolve("extra.html"), "x");
            assertThat(site.verify())
                    .containsExactly(
                            "en/index.html.br", "extra.html", "index.html", "robots.txt.gz");
        }
    }

    /** A crash of the machine can leave a file with its new size and its old bytes. */
    @Test
    void afterTheMachineWasStartedAnewEveryByteIsLookedAt() throws IOException {
        site().close();
        var page = folder.resolve("current/404.html");
        var published = Files.readString(page);
        Files.writeString(page, published.replace("<main", "<Main"));
        Files.writeString(folder.resolve("state/1.boot"), "1\n");
        open().close();
        assertThat(page).hasContent(published);
        assertThat(Files.readString(folder.resolve("state/1.boot"))).isNotEqualTo("1\n");
    }

    private Site site() throws IOException {
        for (int step = 0; step < 12; step++) {
            world.change();
        }
        return open();
    }

    private Site open() throws IOException {
        return Site.open(
                folder,
                SampleSite.SETTINGS,
                world.source,
                SampleSite.TODAY,
                Neighbours.GZIP_AND_BROTLI);
    }
}
