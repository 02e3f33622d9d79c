package org.boai.content.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void whatOnlyOneChangedCounts() {
        var merge = merge(List.of("a", "b", "c"), List.of("A", "b", "c"), List.of("a", "b", "c!"));
        assertThat(texts(merge)).containsExactly("A", "b", "c!");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void neighboursThatWereChangedByDifferentPeopleDoNotClash() {
        var merge = merge(List.of("a", "b"), List.of("A", "b"), List.of("a", "B"));
        assertThat(texts(merge)).containsExactly("A", "B");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void whatBothAddedAtOnePlaceStandsTwiceUnlessItIsTheSame() {
        var merge = merge(List.of("a"), List.of("a", "mine"), List.of("a", "theirs"));
        assertThat(texts(merge)).containsExactly("a", "mine", "theirs");
        assertThat(texts(merge(List.of("a"), List.of("a", "x"), List.of("a", "x"))))
                .containsExactly("a", "x");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    @Covers("PUB-12")
    void whatBothChangedStandsInBothVersionsAndIsTold() {
        var merge = merge(List.of("a", "b", "c"), List.of("a", "B", "c"), List.of("a", "bb", "c"));
        assertThat(texts(merge)).containsExactly("a", "B", "bb", "c");
        var clash = (Clash.OfEntries) merge.clashes().getFirst();
        assertThat(clash.where()).isEqualTo("/body/1");
        assertThat(clash.mine()).hasSize(1);
        assertThat(clash.theirs()).hasSize(1);
    }

    @Test
    void whatOneRemovedAndTheOtherChangedStays() {
        var merge = merge(List.of("a", "b"), List.of("a"), List.of("a", "B"));
        assertThat(texts(merge)).containsExactly("a", "B");
        assertThat(((Clash.OfEntries) merge.clashes().getFirst()).mine()).isEmpty();
    }

    @Test
    void aTitleThatBothChangedIsMineWithTheirsToldOfAndTheOtherFieldsAreBoth() {
        var base = Samples.article("旧题", List.of());
        var mine = Samples.article("我的题", List.of());
        var theirs = article("他的题", "新的摘要");
        var merge = Merge.of(base, mine, theirs);
        assertThat(merge.content().title()).isEqualTo("我的题");
        assertThat(merge.content().summary()).isEqualTo("新的摘要");
        assertThat(merge.clashes()).singleElement().isInstanceOf(Clash.OfField.class);
        assertThat(merge.clashes().getFirst().theirs().asText()).isEqualTo("他的题");
    }

    @Test
    void everyKindMergesWithItself() {
        for (var content : Samples.contents()) {
            assertThat(Merge.of(content, content, content))
                    .isEqualTo(new Merge(content, List.of()));
        }
    }

    @Test
    void contentsOfDifferentKindsAreRefused() {
        assertThatThrownBy(() -> Merge.of(Samples.article(), Samples.page(), Samples.article()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Covers("PUB-12")
    void in200RandomConcurrentEditsNoTextIsLost() {
        var random = new Random(20261124);
        for (int round = 0; round < 200; round++) {
            var base = texts(random.nextInt(12), "base" + round + "-", random);
            var mine = edited(base, "mine" + round + "-", random);
            var theirs = edited(base, "theirs" + round + "-", random);
            var merged = texts(merge(base, mine, theirs));
            assertThat(merged)
                    .as("%s | %s | %s", base, mine, theirs)
                    .containsAll(fresh(mine, base));
            assertThat(merged)
                    .as("%s | %s | %s", base, mine, theirs)
                    .containsAll(fresh(theirs, base));
            assertThat(merged)
                    .as("%s | %s | %s", base, mine, theirs)
                    .containsAll(
                            base.stream().filter(mine::contains).filter(theirs::contains).toList())
                    .doesNotHaveDuplicates()
                    .allMatch(one -> mine.contains(one) || theirs.contains(one));
        }
    }

    private static List<String> fresh(List<String> edited, List<String> base) {
        return edited.stream().filter(one -> !base.contains(one)).toList();
    }

    private static List<String> texts(int count, String prefix, Random random) {
        var texts = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            texts.add(prefix + at + "-" + random.nextInt(1000));
        }
        return texts;
    }

    private static List<String> edited(List<String> base, String prefix, Random random) {
        var result = new ArrayList<>(base);
        for (int edit = random.nextInt(6); edit >= 0; edit--) {
            int at = result.isEmpty() ? 0 : random.nextInt(result.size());
            switch (result.isEmpty() ? 0 : random.nextInt(3)) {
                case 0 -> result.add(at, prefix + edit);
                case 1 -> result.set(at, prefix + edit);
                default -> result.remove(at);
            }
        }
        return result;
    }

    private static Merge merge(List<String> base, List<String> mine, List<String> theirs) {
        return Merge.of(of(base), of(mine), of(theirs));
    }

    private static Content of(List<String> paragraphs) {
        return Samples.article("题", Samples.paragraphs(paragraphs.toArray(String[]::new)));
    }

    private static Article article(String title, String summary) {
        var sample = Samples.article(title, List.of());
        return new Article(
                title,
                summary,
                sample.cover(),
                sample.topics(),
                sample.source(),
                List.of(),
                sample.byline());
    }

    private static List<String> texts(Merge merge) {
        return merge.content().body().stream()
                .map(block -> ((Block.Paragraph) block).text().getFirst().text())
                .toList();
    }
}
