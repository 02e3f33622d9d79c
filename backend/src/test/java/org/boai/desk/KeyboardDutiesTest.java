package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.boai.audit.Audit;
import org.boai.checking.Words;
import org.boai.editing.Drafts;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.media.StoredAssets;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Keyboard;
import org.boai.testsupport.Told;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;
import org.junit.jupiter.api.Test;

/** What a document asks for beside its review, by keys alone; each stop on the way can be seen. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeyboardDutiesTest extends AtTheKeys {
    @Inject Audit audit;
    @Inject Drafts drafts;
    @Inject Words words;
    @Inject StoreAsset store;
    @Inject StoredAssets assets;

    @Test
    void twoEditionsAreComparedAndTheEarlierIsRestored() {
        var id = world.published(Samples.article("键盘恢复", Samples.paragraphs("核实过的数字。")));
        world.change(
                id,
                Samples.article("键盘改坏", Samples.paragraphs("改错的数字。")),
                world.address(id).slug(),
                "改数字");
        world.submit(id);
        world.takeBack(id);
        var keys = signedIn(world.writer(), "/admin/documents/" + id);
        var page = keys.page();
        keys.press(link(page, "历史版本"));
        keys.press(button(page, "比较这两版"));
        assertThat(heading(page, "第 1 版与第 2 版")).isVisible();
        keys.press(link(page, "历史版本"));
        keys.press(link(page, "恢复第 1 版"));
        keys.fill(label(page, "更新说明（可不填）"), "恢复核实过的数字");
        keys.press(button(page, "恢复第 1 版"));
        Told.by(page, "已恢复到草稿，须重新送审。");
        assertThat(drafts.get(id).content().title()).isEqualTo("键盘恢复");
        assertThat(drafts.get(id).changeNote()).isEqualTo("恢复核实过的数字");
    }

    @Test
    void aPublicTextIsCorrectedWithANoteAndANewAddress() {
        var id = world.published(Samples.article("键盘更正", Samples.paragraphs("发放 118 箱。")));
        var slug = world.slug("keys-corrected");
        var keys = signedIn(world.writer(), "/admin/documents/" + id + "/edit");
        var page = keys.page();
        intoTheText(keys).type("[Control+End]", "更正为 118 件。");
        keys.fill(label(page, "网址名"), slug.value());
        keys.fill(label(page, "更新说明"), "更正计量单位。");
        keys.press(button(page, "保存并送审"));
        Told.by(page, "已送审");
        var draft = drafts.get(id);
        assertThat(draft.line().stage()).isEqualTo(DraftStage.FIRST_REVIEW);
        assertThat(draft.line().address().slug()).isEqualTo(slug);
        assertThat(draft.changeNote()).isEqualTo("更正计量单位。");
        assertThat(draft.content().body()).isEqualTo(Samples.paragraphs("发放 118 箱。更正为 118 件。"));

        keys.press(summary(page, "撤回来继续写"));
        keys.press(button(page, "撤回"));
        Told.by(page, "已撤回，可以继续修改。");
        assertThat(drafts.get(id).line().stage()).isEqualTo(DraftStage.WRITING);
    }

    @Test
    void aTextIsMarkedSensitiveWithItsRequestAndFoundNotSensitive() {
        var id = world.draft(Samples.shortArticle("键盘敏感稿"));
        var keys = signedIn(world.publisher(), "/admin/documents/" + id);
        var page = keys.page();
        keys.press(summary(page, "敏感稿与请示文号"));
        keys.press(button(page, "标为敏感稿"));
        Told.by(page, "已记为敏感稿。");
        assertThat(drafts.get(id).line().sensitive()).isTrue();

        keys.choose(label(page, "请示部门"), "CYBERSPACE");
        keys.fill(label(page, "请示文号（还没有可先不填）"), "青网请〔2026〕9号");
        keys.press(button(page, "更新请示文号"));
        Told.by(page, "已记为敏感稿。");
        assertThat(drafts.get(id).line().reference()).isEqualTo("网信 青网请〔2026〕9号");

        keys.press(button(page, "认定不是敏感稿"));
        Told.by(page, "已认定不是敏感稿。");
        assertThat(drafts.get(id).line().sensitive()).isFalse();
    }

    @Test
    void anEmergencyIsDeclaredPublishedAndReadAgain() {
        var id = world.approved(Samples.shortArticle("键盘应急"));
        var keys = signedIn(world.publisher(), "/admin/documents/" + id);
        var page = keys.page();
        declare(keys);
        keys.press(button(page, "取消应急"));
        Told.by(page, "已取消应急。");
        assertThat(drafts.get(id).line().urgent()).isNull();

        declare(keys);
        assertThat(drafts.get(id).line().urgent().because()).isEqualTo("一小时内有强降雨");
        keys.press(button(page, "现在发布"));
        Told.by(page, "已发布");
        keys.to(label(page, "全文无误"));
        keys.press("ArrowDown");
        keys.isOn(label(page, "需要更正"));
        keys.fill(label(page, "说明（需要更正时必填）"), "第二段的电话少一位");
        keys.press(button(page, "记下复读"));
        Told.by(page, "复读已记下。");
        assertThat(audit.of(id, "reread").getLast().detail)
                .containsEntry("finding", "TO_CORRECT")
                .containsEntry("reason", "第二段的电话少一位");
    }

    private static void declare(Keyboard keys) {
        keys.press(summary(keys.page(), "应急通道"));
        keys.fill(label(keys.page(), "为什么不能等"), "一小时内有强降雨");
        keys.press(button(keys.page(), "启用应急通道"));
        Told.by(keys.page(), "已启用应急通道");
    }

    @Test
    void aWithdrawalIsPlannedAndThePlanDropped() {
        var id = world.published(Samples.shortArticle("键盘定时撤稿"));
        var day = LocalDate.now(Labels.ZONE).plusMonths(1).withDayOfMonth(10);
        var keys = signedIn(world.publisher(), "/admin/documents/" + id);
        var page = keys.page();
        keys.press(summary(page, "定时撤稿"));
        new DateField(keys, label(page, "什么时候撤稿")).choose(day);
        keys.fill(label(page, "到时告诉读者"), "报名已经结束");
        keys.press(button(page, "定时撤稿"));
        Told.by(page, "已定好自动撤稿的时间。");
        assertThat(drafts.get(id).line().expiry().reason()).isEqualTo("报名已经结束");

        keys.press(summary(page, "定时撤稿"));
        keys.press(button(page, "取消定时撤稿"));
        Told.by(page, "已取消自动撤稿。");
        assertThat(drafts.get(id).line().expiry()).isNull();
        assertThat(drafts.get(id).line().publicState()).isEqualTo(PublicState.LIVE);
    }

    @Test
    void aTextIsDuplicatedAsANewOne() {
        var title = "键盘复制 " + System.nanoTime();
        var id = world.draft(Samples.shortArticle(title));
        var keys = signedIn(world.writer(), "/admin/documents/" + id);
        var page = keys.page();
        keys.press(summary(page, "复制与回收"));
        keys.press(button(page, "复制为新稿"));
        assertThat(label(page, "标题")).hasValue(title + "（副本）");
        keys.to(body(page));
    }

    @Test
    void aWordIsListedLetStandChangedAndStruckOff() {
        var id = world.draft(Samples.shortArticle("键盘词的旧事"));
        var keys = signedIn(world.publisher(), "/admin/words");
        var page = keys.page();
        keys.fill(label(page, "词"), "键盘词");
        keys.choose(label(page, "轻重"), "BLOCK");
        keys.fill(label(page, "改为（没有固定改法的不填）"), "按键词");
        keys.press(button(page, "保存这个词"));
        Told.by(page, "词库已保存");

        page.navigate("/admin/documents/" + id);
        keys.press(summary(page, "放行“键盘词”"));
        keys.fill(label(page, "为什么可以保留"), "当时的名称");
        keys.press(button(page, "放行“键盘词”"));
        Told.by(page, "已放行");
        assertThat(audit.of(id, "allow-word").getFirst().detail).containsEntry("reason", "当时的名称");

        page.navigate("/admin/words");
        find(keys, "键盘词");
        keys.fill(label(page, "例外（可不填）"), "键盘词典");
        keys.press(button(page, "保存这个词"));
        Told.by(page, "词库已保存");
        assertThat(words.find("键盘词").orElseThrow().exceptions()).containsExactly("键盘词典");
        find(keys, "键盘词");
        keys.press(button(page, "删去“键盘词”"));
        Told.by(page, "已从词库删去");
        assertThat(words.find("键盘词")).isEmpty();
    }

    private static void find(Keyboard keys, String word) {
        keys.fill(label(keys.page(), "词或改法里有"), word);
        keys.press("Enter");
        keys.press(link(keys.page(), "更改 " + word));
        assertThat(label(keys.page(), "词")).hasValue(word);
    }

    @Test
    void aFileThatNothingUsesIsFoundAndDeleted() {
        var name = "键盘删的 " + System.nanoTime();
        var file = store.as(world.writer(), name + ".pdf", SampleFiles.pdf(name));
        var keys = signedIn(world.writer(), "/admin/files");
        var page = keys.page();
        keys.press(link(page, file.fileName()));
        keys.to(link(page, "打开"));
        keys.press(button(page, "删除文件"));
        Told.by(page, "文件已删除。");
        assertThat(assets.find(file.sha256())).isEmpty();
    }
}
