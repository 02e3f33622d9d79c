package org.boai.desk.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.boai.content.Block;
import org.boai.content.Campaign;
import org.boai.content.Contact;
import org.boai.content.DisclosureNotice;
import org.boai.content.EducationKit;
import org.boai.content.EducationKit.ResourceType;
import org.boai.content.EducationKit.Stage;
import org.boai.content.Money;
import org.boai.content.PressRelease;
import org.boai.content.Quantity;
import org.boai.document.Slug;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

/**
 * The fields that each kind has for itself, filled in at the desk and stored as they were typed.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KindFormsBrowserTest extends AtAForm {
    @Inject StoreAsset store;

    @Test
    void aCampaign() {
        var related = world.published(Samples.educationKit());
        var form = KindForm.begun(window, "活动", "校园里的第一响应人");
        form.choose("/day/id", "世界急救日");
        form.fill("/day/year", "2027");
        form.fill("/theme/text", "人人学急救");
        form.fill("/theme/sourceUrl", "https://example.org/theme");
        form.fill("/theme/verifiedBy", "周晓禾");
        form.fill("/startsOn", "2027-09-11");
        form.fill("/endsOn", "2027-09-17");
        form.add("活动安排", "/events/0/title", "开课仪式");
        form.fill("/events/0/startsAt", "2027-09-11T09:00");
        form.fill("/events/0/endsAt", "2027-09-11T11:30");
        form.fill("/events/0/place", "青禾一中操场");
        form.add("活动安排", "/events/1/title", "家长课");
        form.press("第 2 项上移");
        assertThat(form.field("/events/0/title")).hasValue("家长课");
        form.add("联系人", "/contacts/0/name", "林值班");
        form.fill("/contacts/0/phone", "0990-1234567");
        form.add("活动成果", "/results/0/label", "参加学生");
        form.fill("/results/0/value", "2300");
        form.fill("/results/0/asOf", "2027-09-18");
        form.fill("/related", world.address(related).path().value());
        form.fill("/riskApprovalNo", "青应急〔2027〕12号");
        form.fill("/fundraising/filingNo", "备案 2027-008");

        var stored = (Campaign) drafts.get(form.saved()).content();
        assertThat(stored.title()).isEqualTo("校园里的第一响应人");
        assertThat(stored.day())
                .isEqualTo(new Campaign.CampaignDay(new Slug("world-first-aid-day"), 2027));
        assertThat(stored.theme())
                .isEqualTo(new Campaign.Theme("人人学急救", "https://example.org/theme", "周晓禾"));
        assertThat(stored.startsOn()).isEqualTo(LocalDate.of(2027, 9, 11));
        assertThat(stored.endsOn()).isEqualTo(LocalDate.of(2027, 9, 17));
        assertThat(stored.events())
                .containsExactly(
                        new Campaign.Event("家长课", null, null, "", "", ""),
                        new Campaign.Event(
                                "开课仪式",
                                LocalDateTime.of(2027, 9, 11, 9, 0),
                                LocalDateTime.of(2027, 9, 11, 11, 30),
                                "青禾一中操场",
                                "",
                                ""));
        assertThat(stored.contacts()).containsExactly(new Contact("林值班", "0990-1234567", ""));
        assertThat(stored.results())
                .containsExactly(
                        new Campaign.Result("参加学生", "2300", "", LocalDate.of(2027, 9, 18)));
        assertThat(stored.related()).containsExactly(drafts.get(related).contentId());
        assertThat(stored.riskApprovalNo()).isEqualTo("青应急〔2027〕12号");
        assertThat(stored.fundraising()).isEqualTo(new Campaign.Fundraising("备案 2027-008", "", ""));
    }

    @Test
    void aPressReleaseWithAPictureThatIsPicked() {
        var picture = store.as(world.writer(), "现场.png", SampleFiles.png(323, 211));
        var form = KindForm.begun(window, "新闻发布", "关于捐赠物资去向的情况通报");
        form.choose("/releaseType", "情况通报");
        form.fill("/number", "2");
        form.fill("/event/id", "supplies-2027");
        form.fill("/event/name", "捐赠物资去向");
        form.fill("/spokesperson", "陈言");
        form.fill("/mediaContact/name", "林值班");
        form.fill("/mediaContact/email", "press@example.org");
        form.fill("/asOf", "2027-03-02T10:00");
        form.fill("/nextUpdateAt", "2027-03-02T18:00");
        form.fill("/situation/confirmed", "物资在库。");
        form.fill("/situation/unknown", "转运时间。");
        form.fill("/situation/doing", "核对台账。");
        form.fill("/situation/advice", "以本会发布为准。");
        form.press("＋ 插入");
        window.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("图片")).click();
        window.getByRole(AriaRole.DIALOG).getByText("现场.png").first().click();
        window.locator(".block-figure").getByLabel("图片说明").fill("库房一角");

        var stored = (PressRelease) drafts.get(form.saved()).content();
        assertThat(stored.releaseType()).isEqualTo(PressRelease.Type.SITUATION_REPORT);
        assertThat(stored.number()).isEqualTo(2);
        assertThat(stored.event())
                .isEqualTo(new PressRelease.Event(new Slug("supplies-2027"), "捐赠物资去向"));
        assertThat(stored.spokesperson()).isEqualTo("陈言");
        assertThat(stored.mediaContact()).isEqualTo(new Contact("林值班", "", "press@example.org"));
        assertThat(stored.asOf()).isEqualTo(LocalDateTime.of(2027, 3, 2, 10, 0));
        assertThat(stored.nextUpdateAt()).isEqualTo(LocalDateTime.of(2027, 3, 2, 18, 0));
        assertThat(stored.situation())
                .isEqualTo(new PressRelease.Situation("物资在库。", "转运时间。", "核对台账。", "以本会发布为准。"));
        assertThat(stored.body())
                .filteredOn(Block.Figure.class::isInstance)
                .singleElement()
                .satisfies(
                        one -> {
                            var figure = (Block.Figure) one;
                            assertThat(figure.image().asset()).isEqualTo(picture);
                            assertThat(figure.caption()).isEqualTo("库房一角");
                        });
    }

    @Test
    void anEducationKitWithItsFiles() {
        var form = KindForm.begun(window, "教学包", "按压的节奏");
        form.fill("/version", "1.2.0");
        form.add("版本说明", "/changelog/0/version", "1.2.0");
        form.fill("/changelog/0/note", "补充教师答案");
        form.tick("/audience/stages", "初中");
        form.tick("/audience/stages", "高中");
        form.fill("/audience/ageFrom", "12");
        form.fill("/audience/ageTo", "18");
        form.fill("/teaches", "说出按压的位置\n演示按压的节奏");
        form.add("对应的课程要求", "/alignments/0/framework", "学校急救教育课程教学大纲(2024版)");
        form.fill("/lesson/minutes", "45");
        form.add("教学步骤", "/lesson/plan/0/title", "看");
        form.fill("/lesson/plan/0/minutes", "10");
        form.add("教学步骤", "/lesson/plan/1/title", "练");
        form.fill("/lesson/plan/1/minutes", "35");
        form.tick("/lesson/resourceTypes", "教案");
        form.fill("/safety/medicalReview/reviewer", "何医生");
        form.fill("/safety/medicalReview/nextReviewDue", "2028-10-01");
        form.fill("/rights/license", "CC BY-NC-SA 4.0");
        form.add("文件", "/files/0/title", "教案");
        form.upload("/files/0/asset", "教案.docx", SampleFiles.docx());
        form.choose("/files/0/role", "教案");
        form.field("/files/0/editable").check();
        form.add("文件", "/files/1/title", "答案");
        form.upload("/files/1/asset", "答案.pdf", SampleFiles.pdf("答案"));
        form.choose("/files/1/role", "答案");
        form.field("/files/1/printBlackWhite").check();

        var stored = (EducationKit) drafts.get(form.saved()).content();
        assertThat(stored.version()).isEqualTo("1.2.0");
        assertThat(stored.changelog())
                .containsExactly(new EducationKit.VersionNote("1.2.0", "补充教师答案"));
        assertThat(stored.audience())
                .isEqualTo(
                        new EducationKit.Audience(
                                List.of(Stage.JUNIOR_SECONDARY, Stage.SENIOR_SECONDARY),
                                12,
                                18,
                                "",
                                ""));
        assertThat(stored.teaches()).containsExactly("说出按压的位置", "演示按压的节奏");
        assertThat(stored.alignments()).hasSize(1);
        assertThat(stored.lesson().minutes()).isEqualTo(45);
        assertThat(stored.lesson().plan())
                .containsExactly(
                        new EducationKit.PlanStep(10, "看", ""),
                        new EducationKit.PlanStep(35, "练", ""));
        assertThat(stored.lesson().resourceTypes()).containsExactly(ResourceType.LESSON_PLAN);
        assertThat(stored.safety().medicalReview())
                .isEqualTo(
                        new EducationKit.MedicalReview(
                                "何医生", "", "", null, LocalDate.of(2028, 10, 1)));
        assertThat(stored.rights().license()).isEqualTo("CC BY-NC-SA 4.0");
        assertThat(stored.files())
                .extracting(
                        one -> one.asset().fileName(),
                        EducationKit.KitFile::role,
                        EducationKit.KitFile::editable,
                        EducationKit.KitFile::printBlackWhite)
                .containsExactly(
                        tuple("教案.docx", ResourceType.LESSON_PLAN, true, false),
                        tuple("答案.pdf", ResourceType.ANSWER_KEY, false, true));
    }

    @Test
    void aDisclosureNoticeWithItsFiguresAndAnAttachment() {
        var corrected = world.published(Samples.disclosureNotice());
        var form = KindForm.begun(window, "信息公示", "2026 年度捐赠款物收支总表");
        form.choose("/subtype", "年度汇总");
        var duty = window.locator("[id='/dutyIds'] input").first();
        duty.check();
        form.fill("/period/from", "2026-01-01");
        form.fill("/period/to", "2026-12-31");
        form.fill("/fund", "博爱基金");
        form.fill("/eventDate", "2026-12-31");
        form.add("数字", "/figures/0/label", "接收捐款");
        form.choose("/figures/0/role", "收入");
        form.fill("/figures/0/money/amount", "一千元");
        form.press("保存");
        assertThat(form.field("/figures/0/money/amount")).hasAttribute("aria-invalid", "true");
        assertThat(window.locator("#save-state")).hasAttribute("data-state", "partly");
        form.fill("/figures/0/money/amount", "1280.50");
        form.add("数字", "/figures/1/label", "大米");
        form.fill("/figures/1/quantity/amount", "12.5");
        form.fill("/figures/1/quantity/unit", "吨");
        form.fill("/figures/1/note", "未估价");
        form.fill("/audit/firm", "青禾会计师事务所");
        form.fill("/audit/scope/from", "2026-01-01");
        form.fill("/audit/scope/to", "2026-12-31");
        form.fill("/correction/corrects", world.address(corrected).path().value());
        form.fill("/correction/what", "第 118 行单位");
        form.add("附件", "/attachments/0/title", "审计报告");
        form.upload("/attachments/0/asset", "audit.pdf", SampleFiles.pdf("审计"));

        var stored = (DisclosureNotice) drafts.get(form.saved()).content();
        var year =
                new DisclosureNotice.Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(stored.subtype()).isEqualTo(DisclosureNotice.Subtype.ANNUAL_SUMMARY);
        assertThat(stored.dutyIds()).containsExactly(duty.getAttribute("value"));
        assertThat(stored.period()).isEqualTo(year);
        assertThat(stored.fund()).isEqualTo("博爱基金");
        assertThat(stored.eventDate()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(stored.figures())
                .containsExactly(
                        new DisclosureNotice.Figure(
                                "接收捐款",
                                DisclosureNotice.FigureRole.RECEIVED,
                                Money.yuan("1280.50"),
                                null,
                                ""),
                        new DisclosureNotice.Figure(
                                "大米",
                                DisclosureNotice.FigureRole.OTHER,
                                null,
                                Quantity.of("12.5", "吨"),
                                "未估价"));
        assertThat(stored.audit())
                .isEqualTo(new DisclosureNotice.AuditStatement("青禾会计师事务所", "", "", year, ""));
        assertThat(stored.correction())
                .isEqualTo(
                        new DisclosureNotice.Correction(
                                drafts.get(corrected).contentId(), "第 118 行单位", "", "", "", ""));
        assertThat(stored.attachments())
                .extracting(one -> one.asset().fileName(), DisclosureNotice.Attachment::title)
                .containsExactly(tuple("audit.pdf", "审计报告"));
    }
}
