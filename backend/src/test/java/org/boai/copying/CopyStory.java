package org.boai.copying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.publishing.Withdraw;
import org.boai.sample.Samples;
import org.boai.testsupport.EverythingSet;
import org.boai.testsupport.World;

/** What people publish, withdraw and ask for while the copy follows. */
@ApplicationScoped
class CopyStory {
    static final Duration LONG = Duration.ofSeconds(90);

    private final World world;
    private final StoreAsset store;
    private final Withdraw withdraw;
    private final CopyScene scene;

    CopyStory(World world, StoreAsset store, Withdraw withdraw, CopyScene scene) {
        this.world = world;
        this.store = store;
        this.withdraw = withdraw;
        this.scene = scene;
    }

    AssetRef uploaded(String name, String text) {
        return store.as(world.writer(), name, SampleFiles.text(text));
    }

    DocumentId published(String title, Slug slug, AssetRef... files) {
        return published(article(title, files), slug);
    }

    DocumentId published(Content content, Slug slug) {
        return world.published(content, ContentLocale.ZH_CN, slug);
    }

    void withdrawn(DocumentId id) {
        withdraw.as(world.publisher(), id, "数字有误", null);
    }

    /** Returns when the site itself shows it, whatever the copy does. */
    DocumentId publishedToReaders(String title, Slug slug, AssetRef... files) {
        var id = published(title, slug, files);
        awaitSite(page(slug), title);
        awaitSite("articles/index.html", title);
        return id;
    }

    /** Returns when the site itself shows it no more. */
    void withdrawnFromReaders(DocumentId id, Slug slug) {
        withdrawn(id);
        awaitSite(page(slug), "数字有误");
    }

    static Content article(String title, AssetRef... files) {
        var body = new ArrayList<Block>(Samples.paragraphs("正文。"));
        for (var file : files) {
            body.add(new Block.Download(file, "附件"));
        }
        return Samples.article(title, body);
    }

    static String page(Slug slug) {
        return "articles/" + slug + "/index.html";
    }

    private void awaitSite(String file, String text) {
        await().atMost(LONG).ignoreExceptions().until(() -> scene.readers(file).contains(text));
    }

    void awaitCopied(Slug slug) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> scene.bytes(EverythingSet.PREFIX + page(slug)).length > 0);
    }

    /** Waits until the copy is as the site is; what is being written is listed by other names. */
    void awaitWhole() {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> scene.copied(EverythingSet.PREFIX).equals(scene.release()));
    }

    static JsonNode compare() throws IOException {
        var told = new JsonMapper().readTree(operate());
        assertThat(told.has("done")).as(told.toString()).isTrue();
        assertThat(List.of("uploaded", "deleted", "unchanged", "bytes"))
                .allMatch(told.path("done")::has);
        return told.path("done");
    }

    /** The last line of what the launcher is told. */
    static String operate() {
        return operate("zh-CN");
    }

    static String operate(String language) {
        return given().header("Authorization", "Bearer " + World.OPERATIONS_SECRET)
                .header("Accept-Language", language)
                .post("/operations/site/copy")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList()
                .getLast();
    }
}
