package org.boai.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.content.Block;
import org.boai.content.ContentJson;
import org.boai.content.Span;
import org.boai.document.ContentId;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.DocumentUses;
import org.boai.editing.Drafts;
import org.boai.publishing.Withdraw;
import org.boai.refusal.Refused;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskSessions;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** Where documents and files are used, and what may be deleted. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class UsesTest {
    @Inject World world;
    @Inject Drafts drafts;
    @Inject DocumentUses uses;
    @Inject StoreAsset store;
    @Inject StoredAssets assets;
    @Inject DeleteAsset delete;
    @Inject MediaStore files;
    @Inject DeskSessions sessions;
    @Inject Withdraw withdraw;

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
    }

    /** An index takes no key of any length. */
    @Test
    void aLinkThatIsTooLongToBeOneOfOursIsStored() {
        var random = new Random(1);
        var path =
                random.ints(20_000, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("", "/", ""));

        var id =
                world.draft(
                        Samples.article(
                                "长链接",
                                List.of(
                                        new Block.Paragraph(
                                                List.of(new Span("看", List.of(), path))))));

        assertThat(drafts.get(id).revision()).isEqualTo(1);
    }

    @Test
    void anEmbedAndALinkAreFoundInDraftsAndInPublic() {
        var used = world.published(Samples.article());
        var path = world.address(used).path().value();
        var embedding =
                world.draft(
                        Samples.article(
                                "引用", List.of(new Block.Embed(drafts.get(used).contentId()))));
        var linking =
                world.published(
                        Samples.article(
                                "链接",
                                List.of(
                                        new Block.Paragraph(
                                                List.of(new Span("看", List.of(), path + "#a"))))));
        var showing =
                world.published(
                        Samples.article(
                                "公开引用", List.of(new Block.Embed(drafts.get(used).contentId()))));
        var replaced = world.published(Samples.shortArticle("旧稿"));
        withdraw.as(world.publisher(), replaced, "见新稿", world.address(used).path());
        var neither = world.draft(Samples.article("无关", Samples.paragraphs(path)));

        var found = uses.of(used);

        assertThat(found)
                .filteredOn(one -> one.document().equals(embedding))
                .singleElement()
                .matches(
                        one -> one.draft() && !one.draftLinks() && !one.live() && !one.liveLinks());
        assertThat(found)
                .filteredOn(one -> one.document().equals(linking))
                .singleElement()
                .matches(one -> one.liveLinks() && one.draftLinks() && !one.live());
        assertThat(found)
                .filteredOn(one -> one.document().equals(showing))
                .singleElement()
                .matches(one -> one.live() && one.draft() && !one.liveLinks());
        assertThat(found)
                .filteredOn(one -> one.document().equals(replaced))
                .singleElement()
                .matches(one -> one.liveLinks() && !one.live() && !one.draft());
        assertThat(found).noneMatch(one -> one.document().equals(neither));
        assertThat(sessions.as(world.writer()).get("/admin/documents/" + used + "/uses").asString())
                .contains("公开稿链接", "草稿引用");
    }

    @Test
    void aLinkIsFoundHoweverItLeadsToThePageAndNoOtherPageIsTakenForIt() {
        var used = world.published(Samples.shortArticle("被链接的"));
        var page = world.address(used).path().value();
        for (var end : List.of("", "#a", "?from=1", "index.html", "index.html#a")) {
            var linking = linking(page + end);
            assertThat(uses.of(used)).as(end).anyMatch(one -> one.document().equals(linking));
        }
        var bare = linking(page.substring(0, page.length() - 1));
        assertThat(uses.of(used)).anyMatch(one -> one.document().equals(bare));
        var longer = linking(page.substring(0, page.length() - 1) + "-2/");
        var elsewhere = linking("https://elsewhere.example" + page);
        assertThat(uses.of(used))
                .noneMatch(one -> List.of(longer, elsewhere).contains(one.document()));
    }

    private DocumentId linking(String address) {
        return world.draft(
                Samples.article(
                        "链接",
                        List.of(new Block.Paragraph(List.of(new Span("看", List.of(), address))))));
    }

    @Test
    void everyWayInWhichAKindNamesAnotherDocumentIsFound() throws JsonProcessingException {
        var named = world.published(Samples.shortArticle("被提到的"));
        var id = drafts.get(named).contentId();
        var campaign = (ObjectNode) ContentJson.tree(Samples.campaign());
        campaign.putArray("related").add(id.toString());
        var related = world.draft(ContentJson.read(campaign));
        var notice = (ObjectNode) ContentJson.tree(Samples.disclosureNotice());
        notice.withObject("/correction").put("corrects", id.toString());
        var corrected = world.draft(ContentJson.read(notice));

        assertThat(uses.of(named))
                .filteredOn(DocumentUses.Use::draft)
                .extracting(DocumentUses.Use::document)
                .containsExactlyInAnyOrder(related, corrected);
    }

    /** A field that names documents is of no use here until the database looks at it. */
    @Test
    void noOtherFieldOfAContentNamesADocument() {
        var fields =
                new ClassFileImporter()
                        .importPackages("org.boai.content").stream()
                                .filter(one -> !one.getSimpleName().isEmpty())
                                .flatMap(one -> one.getFields().stream())
                                .filter(one -> !one.getModifiers().contains(JavaModifier.STATIC))
                                .filter(
                                        one ->
                                                one.getType().getAllInvolvedRawTypes().stream()
                                                        .anyMatch(
                                                                raw ->
                                                                        raw.isEquivalentTo(
                                                                                ContentId.class)))
                                .map(JavaField::getName);
        assertThat(fields).containsOnly("document", "related", "corrects");
    }

    private Sha256 upload(String text) {
        return store.as(world.writer(), "a.txt", text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private DocumentId using(Sha256 hash) {
        return world.draft(
                Samples.article(
                        "附件",
                        List.of(new Block.Download(assets.reference(hash).orElseThrow(), "附件"))));
    }

    @Test
    void aFileThatNothingUsesIsDeletedWithItsBytes() {
        var hash = upload("没有人用 " + System.nanoTime());

        delete.as(world.writer(), hash);

        assertThat(assets.find(hash)).isEmpty();
        assertThat(files.size(StorageKey.original(hash))).isEmpty();
    }

    @Test
    void aFileOfADraftIsNotDeletedNorOneOfAnOldEdition() {
        var hash = upload("有人用 " + System.nanoTime());
        var id = using(hash);
        refused("in-use", () -> delete.as(world.writer(), hash));

        world.submit(id);
        world.takeBack(id);
        world.change(id, Samples.shortArticle("不用了"), world.address(id).slug(), "");

        assertThat(assets.usesOf(hash))
                .singleElement()
                .matches(one -> one.history() && !one.draft() && !one.live());
        refused("in-use", () -> delete.as(world.writer(), hash));
        assertThat(files.size(StorageKey.original(hash))).isPresent();
    }

    @Test
    void onlyTheUploaderAndTheFinalReviewerDelete() {
        var hash = upload("别人的 " + System.nanoTime());
        refused("forbidden", () -> delete.as(world.person("other-writer", Role.WRITER), hash));

        delete.as(world.publisher(), hash);

        assertThat(assets.find(hash)).isEmpty();
    }

    @Test
    void theSameFileCanBeUploadedAgainAfterItsDeletion() {
        var text = "又来了 " + System.nanoTime();
        delete.as(world.writer(), upload(text));

        var again = upload(text);

        assertThat(files.size(StorageKey.original(again))).isPresent();
    }
}
