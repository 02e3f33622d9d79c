package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boai.search.SearchScene.article;
import static org.boai.search.SearchScene.eventually;
import static org.boai.search.SearchScene.query;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.boai.document.DocumentId;
import org.boai.live.LiveItems;
import org.boai.outbox.Projection;
import org.boai.publishing.Withdraw;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class RebuildSearchTest {
    @Inject World world;
    @Inject SearchScene scene;
    @Inject Search search;
    @Inject SearchProjection projection;
    @Inject PublicIndex index;
    @Inject LiveItems live;
    @Inject Withdraw withdraw;

    @Test
    void aRebuiltIndexEqualsTheOneThatGrew() throws IOException {
        world.published(article("水井消毒", "洪水后水井消毒。"));
        var gone = world.published(article("水井封存", "旧井封存。"));
        withdraw.as(world.publisher(), gone, "内容有误", null);
        scene.delivered();
        var grown = scene.everything();

        scene.rebuilt();

        assertThat(scene.everything()).isEqualTo(grown).doesNotContainKey(gone.toString());
        assertThat(scene.indices()).hasSize(1);
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() throws IOException {
        var id = world.published(article("渡口改期", "周一开航。"));
        var old = live.find(Set.of(id)).items();
        world.republish(id, article("渡口改期", "周五开航。"), world.address(id).slug(), "改期");
        scene.delivered();

        assertThat(index.writeThroughAlias(old)).isEmpty();
        index.refreshAlias();
        assertThat(scene.find("渡口 周五开航")).containsExactly(id);

        withdraw.as(world.publisher(), id, "内容有误", null);
        scene.delivered();
        assertThat(index.writeThroughAlias(old)).isEmpty();
        index.refreshAlias();
        assertThat(scene.find("渡口改期")).isEmpty();
    }

    @Test
    void nudgesMayComeTwiceAndLate() throws IOException {
        var id = world.published(article("灯塔维护", "灯塔停用一天。"));
        scene.delivered();
        var before = scene.everything();

        assertThat(projection.apply(Set.of(id))).isEmpty();
        assertThat(projection.apply(Set.of(id))).isEmpty();

        assertThat(scene.everything()).isEqualTo(before);
    }

    @Test
    void readersNeverMissTheIndexWhileItIsRebuilt() {
        var id = world.published(article("银杏小学", "银杏小学来了志愿者。"));
        scene.delivered();
        var done = new AtomicBoolean();
        var reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            var answers = new ArrayList<List<DocumentId>>();
                            while (!done.get()) {
                                answers.add(scene.find("银杏小学"));
                            }
                            return answers;
                        });

        for (int round = 0; round < 5; round++) {
            scene.rebuilt();
        }
        done.set(true);

        assertThat(reader.join()).isNotEmpty().allMatch(List.of(id)::equals);
    }

    @Test
    void whatIsPublishedDuringARebuildIsInTheNewIndex() {
        var ids = new ArrayList<DocumentId>();
        for (int at = 0; at < 10; at++) {
            scene.requestRebuild();
            ids.add(world.published(article("松果计划第" + at + "期", "松果计划。")));
        }
        scene.delivered();

        assertThat(scene.find("松果计划")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexAndNothingElse() throws IOException {
        var id = world.published(article("蜂场防疫", "蜂场防疫须知。"));
        scene.delivered();
        var before = scene.indices();

        assertThatThrownBy(() -> projection.rebuild(RebuildSearchTest::fail))
                .hasMessage("The disk is full");

        assertThat(scene.indices()).isEqualTo(before);
        assertThat(scene.find("蜂场防疫")).containsExactly(id);
    }

    private static void fail(Projection.Applier applier) throws IOException {
        throw new IOException("The disk is full");
    }

    @Test
    void anIndexThatWasLostComesBackByItself() throws IOException {
        var before = world.published(article("梧桐驿站", "梧桐驿站送水。"));
        scene.delivered();

        scene.loseIndex();
        var after = world.published(article("梧桐驿站夜班", "梧桐驿站送水。"));

        eventually(
                () ->
                        assertThat(search.find(query("梧桐驿站")).items())
                                .extracting(SearchResults.Hit::document)
                                .containsExactlyInAnyOrder(before, after));
        assertThat(index.isThere()).isTrue();
    }
}
