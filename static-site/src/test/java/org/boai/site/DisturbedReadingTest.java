package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.boai.site.DisturbedSource.Disturbance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes while a build reads what is live, and what it cannot read. */
class DisturbedReadingTest {
    private static final int ARTICLES = 40;

    @TempDir Path folder;

    private final MemorySource source = new MemorySource();
    private final DisturbedSource disturbed = new DisturbedSource(source);

    /** When the change comes. */
    private enum While {
        OUTLINES_ARE_READ(DisturbedSource::amidOutlines),
        TEXTS_ARE_READ(DisturbedSource::amidTexts);

        private final BiConsumer<DisturbedSource, Disturbance> disturb;

        While(BiConsumer<DisturbedSource, Disturbance> disturb) {
            this.disturb = disturb;
        }
    }

    @BeforeEach
    void publish() {
        publish("先前", 1);
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredPublishesAndWithdrawalsMeanwhileAreInTheNewRelease(While time)
            throws IOException {
        var world = new RandomWorld(17, 120);
        for (int step = 0; step < 120; step++) {
            world.change();
        }
        var changing = new DisturbedSource(world.source);
        try (var site = SampleSite.open(folder, changing)) {
            time.disturb.accept(
                    changing,
                    () -> {
                        for (int change = 0; change < 200; change++) {
                            assertThat(site.apply(world.change())).isEmpty();
                        }
                    });
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
        }
        assertThat(changing.wasDisturbed()).isTrue();
        var whole = folder.resolve("whole");
        SampleSite.open(whole, world.source).close();
        assertThat(SampleSite.tree(folder)).isEqualTo(SampleSite.tree(whole));
    }

    @Test
    void whatIsToldLaterThatItChangedHasItsPageInTheNewRelease() throws IOException {
        try (var site = SampleSite.open(folder, disturbed)) {
            disturbed.amidTexts(() -> publish("后来", 2));
            site.rebuild(SampleSite.TODAY, Meanwhile.nothing());
        }
        assertEveryPageIsThere();
    }

    @Test
    void whatIsToldLaterThatItChangedHasItsPageWhenASiteIsOpened() throws IOException {
        disturbed.amidTexts(() -> publish("后来", 2));
        SampleSite.open(folder, disturbed).close();
        assertEveryPageIsThere();
    }

    @Test
    void aTextThatCannotBeReadFailsTheReleaseAndKeepsTheOldOne() throws IOException {
        var broken = SampleSite.article("先前", "changing-7", 1);
        try (var site = SampleSite.open(folder, source)) {
            var before = SampleSite.tree(folder);
            source.unreadableTexts.add(broken.document());

            assertThatThrownBy(() -> site.rebuild(SampleSite.TODAY, Meanwhile.nothing()))
                    .isInstanceOf(RebuildFailed.class)
                    .hasMessageContaining(broken.address().slug().value());

            assertThat(SampleSite.tree(folder)).isEqualTo(before);
        }
    }

    private void publish(String title, long version) {
        for (int article = 0; article < ARTICLES; article++) {
            source.put(SampleSite.article(title, "changing-" + article, version));
        }
    }

    private void assertEveryPageIsThere() throws IOException {
        assertThat(disturbed.wasDisturbed()).isTrue();
        var tree = SampleSite.tree(folder);
        assertThat(tree.keySet())
                .containsAll(
                        IntStream.range(0, ARTICLES)
                                .mapToObj(article -> "articles/changing-" + article + "/index.html")
                                .toList());
        assertThat(tree.get("articles/index.html")).contains("后来");
    }
}
