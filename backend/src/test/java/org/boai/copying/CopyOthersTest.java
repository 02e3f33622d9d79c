package org.boai.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.boai.copying.CopyStory.LONG;
import static org.boai.copying.CopyStory.compare;
import static org.boai.copying.CopyStory.operate;
import static org.boai.copying.CopyStory.page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.boai.projection.SnapshotSite;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.EverythingSet;
import org.boai.testsupport.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others have in the bucket is theirs, also where the copy wants to be. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(EverythingSet.class)
class CopyOthersTest {
    private static final String PREFIX = EverythingSet.PREFIX;

    @Inject World world;
    @Inject CopyScene scene;
    @Inject CopyStory story;
    @Inject CopyNodes nodes;
    @Inject CopyReport report;
    @Inject SnapshotSite site;
    @Inject DeskSessions sessions;

    @BeforeEach
    void copied() throws Exception {
        scene.requireBucket();
        await().atMost(LONG).until(site::isHere);
        compare();
    }

    @Test
    void itIsLeftAloneAndWhatIsLostIsMended() throws Exception {
        scene.put("theirs/index.html", "别人的");
        scene.put(PREFIX + "theirs.txt", "别人的");
        scene.put(PREFIX + "media/theirs.txt", "别人的");
        scene.remove(PREFIX + "en/index.html");

        var copied = compare();

        assertThat(copied.path("uploaded").asInt()).isEqualTo(1);
        assertThat(copied.path("deleted").asInt()).isZero();
        assertThat(scene.text("theirs/index.html")).isEqualTo("别人的");
        assertThat(scene.text(PREFIX + "theirs.txt")).isEqualTo("别人的");
        assertThat(scene.text(PREFIX + "media/theirs.txt")).isEqualTo("别人的");
        scene.remove(PREFIX + "media/theirs.txt");
        scene.remove(PREFIX + "theirs.txt");
        story.awaitWhole();
    }

    @Test
    void inThePlaceOfAPageItStaysAndIsNamedWithWhatToDo() throws Exception {
        scene.put(PREFIX + "robots.txt", "别人的");

        assertThat(operate())
                .contains("\"failed\"", "没有覆盖或删除：robots.txt。请移走它们", "BOAI_SITE_COPY_PREFIX");
        assertThat(operate("en"))
                .contains(
                        "neither written over nor removed: robots.txt. Move them",
                        "BOAI_SITE_COPY_PREFIX");

        assertThat(scene.text(PREFIX + "robots.txt")).isEqualTo("别人的");
        assertThat(sessions.as(world.writer()).get("/admin").asString())
                .contains("没有覆盖或删除：robots.txt");
        scene.remove(PREFIX + "robots.txt");
        compare();
        story.awaitWhole();
    }

    @Test
    void whereAPageIsToComeItStays() throws Exception {
        var slug = world.slug("taken");
        var key = PREFIX + page(slug);
        scene.put(key, "别人的");

        story.published("位置被占的", slug);

        await().atMost(LONG)
                .until(
                        () ->
                                report.trouble()
                                        .filter(now -> now.reason().zh().contains(page(slug)))
                                        .isPresent());
        assertThat(scene.text(key)).isEqualTo("别人的");
        assertThat(scene.text(PREFIX + "articles/index.html")).contains("位置被占的");
        scene.remove(key);
        story.awaitCopied(slug);
        await().atMost(LONG).until(() -> report.trouble().isEmpty());
    }

    @Test
    void whereSomethingIsToGoItStaysAndIsNamedUntilItIsMoved() throws Exception {
        var file = story.uploaded("被换掉的.csv", "原来的");
        var slug = world.slug("replaced");
        var id = story.publishedToReaders("附件被换掉的", slug, file);
        var copy = nodes.copyTo("replaced/");
        copy.changes();
        var key = "media/" + file.sha256() + "/被换掉的.csv";
        scene.put("replaced/" + key, "别人的");
        story.withdrawnFromReaders(id, slug);

        assertThatThrownBy(copy::changes).isInstanceOf(NotWhole.class).hasMessageContaining(key);
        // Listed now, by the same node and by one that knows the record alone.
        for (var again : List.of(copy, nodes.copyTo("replaced/"))) {
            // The database gives up the lock of the run before a moment after it ended.
            await().atMost(LONG)
                    .untilAsserted(
                            () ->
                                    assertThatThrownBy(again::changes)
                                            .isInstanceOf(NotWhole.class)
                                            .hasMessageContaining(key));
        }

        assertThat(scene.text("replaced/" + page(slug))).contains("数字有误");
        assertThat(scene.text("replaced/" + key)).isEqualTo("别人的");
        scene.remove("replaced/" + key);
        await().atMost(LONG).ignoreExceptions().until(() -> copy.changes().isPresent());
    }

    @Test
    void whatLostItsMarkToOtherHeadersIsStillOurs() throws Exception {
        var file = story.uploaded("换了头的.csv", "不再公开");
        var slug = world.slug("unmarked");
        var id = story.publishedToReaders("附件换了头的", slug, file);
        var copy = nodes.copyTo("unmarked/");
        copy.changes();
        var key = "media/" + file.sha256() + "/换了头的.csv";
        scene.unmark("unmarked/" + key);
        scene.unmark("unmarked/" + CopyRecord.KEY);
        story.withdrawnFromReaders(id, slug);

        copy.changes();

        assertThat(scene.written("unmarked/")).doesNotContainKey(key);
    }
}
