package org.boai.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static Content says(String... paragraphs) {
        return Samples.article("题目", Samples.paragraphs(paragraphs));
    }

    private static Whereabouts between(Content before, Content after) {
        return Whereabouts.of(before, after, "body");
    }

    @Test
    void anEntryIsFollowedPastWhatCameBeforeIt() {
        var places = between(says("先看环境。", "再叫人。"), says("新的开头。", "先看环境。", "再叫人。"));

        assertThat(places.of(0)).hasValue(1);
        assertThat(places.of(1)).hasValue(2);
    }

    @Test
    void anEntryThatWasChangedIsFollowed() {
        var places = between(says("先看环境,再叫人帮忙。"), says("开头。", "先看环境是否安全,再叫人帮忙。"));

        assertThat(places.of(0)).hasValue(1);
    }

    @Test
    void anEntryThatWasPutElsewhereIsFollowed() {
        var places = between(says("甲甲甲甲", "乙乙乙乙", "丙丙丙丙"), says("乙乙乙乙", "丙丙丙丙", "甲甲甲甲"));

        assertThat(places.of(0)).hasValue(2);
        assertThat(places.of(1)).hasValue(0);
    }

    @Test
    void anEntryThatWasTakenAwayIsNowhere() {
        var places = between(says("先看环境。", "再叫人。"), says("再叫人。"));

        assertThat(places.of(0)).isEmpty();
        assertThat(places.of(1)).hasValue(0);
    }

    @Test
    void twoEntriesAreNeverAtOnePlace() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var texts = new ArrayList<String>();
            for (int at = 0; at < 8; at++) {
                texts.add("第" + random.nextInt(4) + "句话");
            }
            var shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, random);
            var places =
                    between(
                            says(texts.toArray(String[]::new)),
                            says(shuffled.toArray(String[]::new)));
            var found = new ArrayList<Integer>();
            for (int at = 0; at < texts.size(); at++) {
                places.of(at).ifPresent(found::add);
            }
            assertThat(found).as("%s to %s", texts, shuffled).doesNotHaveDuplicates().hasSize(8);
        }
    }

    @Test
    void aFieldThatIsNoListHasNoEntries() {
        assertThat(Whereabouts.entries(says("甲"), "title")).isEmpty();
        assertThat(Whereabouts.entries(says("甲"), "body")).hasSize(1);
        assertThat(Whereabouts.entries(Samples.article("题目", List.<Block>of()), "body")).isEmpty();
    }
}
