package org.boai.desk.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.boai.content.Article;
import org.boai.content.Campaign;
import org.boai.content.Contact;
import org.boai.content.EducationKit;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.media.SampleFiles;
import org.boai.sample.Samples;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

/** Fields that several kinds share, and what a form says of a value that it cannot take. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class FormFieldsBrowserTest extends AtAForm {

    @Test
    void aPageIsForWhatWasChosen() {
        var form = KindForm.begun(window, "固定页面", "怎样捐赠");
        form.choose("/role", "如何捐赠");

        var stored = (Page) drafts.get(form.saved()).content();
        assertThat(stored.role()).isEqualTo(Page.Role.HOW_TO_DONATE);
    }

    @Test
    void anArticleHasItsTopicsAndACoverThatIsDescribed() {
        var topic = world.slug("ready");
        world.topic(topic.value(), "应急准备 " + topic, "Ready " + topic);
        var form = KindForm.begun(window, "文章", "雨季之前");
        form.tick("/topics", "应急准备 " + topic);
        form.upload("/cover/asset", "封面.png", SampleFiles.png(337, 223));
        form.fill("/cover/alt", "志愿者在清点物资");

        var stored = (Article) drafts.get(form.saved()).content();
        assertThat(stored.topics()).containsExactly(topic);
        assertThat(stored.cover().asset().fileName()).isEqualTo("封面.png");
        assertThat(stored.cover().asset().width()).isEqualTo(337);
        assertThat(stored.cover().alt()).isEqualTo("志愿者在清点物资");
    }

    @Test
    void aDocumentThatIsNotThereIsToldBesideTheFieldOfACampaign() {
        var related = world.published(Samples.shortArticle("相关的一篇"));
        var form = KindForm.begun(window, "活动", "填错了相关文稿");
        told(form, "/related", "/nowhere/", "找不到文稿「/nowhere/」");
        form.fill("/related", world.address(related).path().value());

        var stored = (Campaign) drafts.get(corrected(form, "/related")).content();
        assertThat(stored.related()).containsExactly(drafts.get(related).contentId());
    }

    @Test
    void aCodeThatCannotStandInAnAddressIsToldBesideTheFieldOfAPressRelease() {
        var form = KindForm.begun(window, "新闻发布", "填错了事件代号");
        form.fill("/event/name", "捐赠物资去向");
        told(form, "/event/id", "Supplies 2027", "只能用小写字母、数字和单个连字符");
        form.fill("/event/id", "supplies-2027");

        var stored = (PressRelease) drafts.get(corrected(form, "/event/id")).content();
        assertThat(stored.event())
                .isEqualTo(new PressRelease.Event(new Slug("supplies-2027"), "捐赠物资去向"));
    }

    @Test
    void aNumberThatIsNotWholeIsToldBesideTheFieldOfAnEducationKit() {
        var form = KindForm.begun(window, "教学包", "填错了课时");
        told(form, "/lesson/minutes", "4.5", "请填整数");
        form.fill("/lesson/minutes", "45");

        var stored = (EducationKit) drafts.get(corrected(form, "/lesson/minutes")).content();
        assertThat(stored.lesson().minutes()).isEqualTo(45);
    }

    @Test
    void whyAFileIsNotTakenIsToldBesideItsField() {
        var form = KindForm.begun(window, "教学包", "传错了文件");
        form.add("文件", "/files/0/title", "教案");
        var place = form.field("/files/0/asset");
        form.field("/files/0/asset/upload")
                .setInputFiles(
                        new FilePayload(
                                "教案.docx", "application/octet-stream", SampleFiles.pdf("不是文档")));
        assertThat(place).containsText("文件「教案.docx」的内容与扩展名不符");
        assertThat(form.field("/files/0/asset/fileName")).hasCount(0);
        assertThat(form.field("/files/0/title")).hasValue("教案");
        new DeskVisit(window).fits("form-file-refused");
        form.upload("/files/0/asset", "教案.docx", SampleFiles.docx());
        assertThat(place).not().containsText("不符");

        var stored = (EducationKit) drafts.get(form.saved()).content();
        assertThat(stored.files())
                .extracting(one -> one.asset().fileName())
                .containsExactly("教案.docx");
    }

    @Test
    void anEntryThatIsRemovedIsNotStored() {
        var form = KindForm.begun(window, "活动", "少一位联系人");
        form.add("联系人", "/contacts/0/name", "林值班");
        form.add("联系人", "/contacts/1/name", "周值班");
        form.press("删去第 1 项");
        assertThat(form.field("/contacts/1/name")).hasCount(0);

        var stored = (Campaign) drafts.get(form.saved()).content();
        assertThat(stored.contacts()).containsExactly(new Contact("周值班", "", ""));
    }

    private void told(KindForm form, String pointer, String wrong, String why) {
        form.fill(pointer, wrong);
        form.press("保存");
        var field = form.field(pointer);
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasAccessibleDescription(Pattern.compile(why));
        assertThat(window.getByText(why).last()).isVisible();
        assertThat(field).hasValue(wrong);
    }

    private static DocumentId corrected(KindForm form, String pointer) {
        var id = form.saved();
        assertThat(form.field(pointer)).not().hasAttribute("aria-invalid", "true");
        return id;
    }
}
