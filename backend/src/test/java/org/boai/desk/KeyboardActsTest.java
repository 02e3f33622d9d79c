package org.boai.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.boai.bundling.Bundles;
import org.boai.content.Block;
import org.boai.editing.Drafts;
import org.boai.live.LiveItems;
import org.boai.media.SampleFiles;
import org.boai.media.StoreAsset;
import org.boai.publishing.Schedule;
import org.boai.reviewing.Deputies;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.Told;
import org.boai.testsupport.World;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

/** The acts of an editorial day, by keys alone; each stop on the way can be seen. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class KeyboardActsTest extends AtTheKeys {
    private static final String FRESH = "傍晚六点在南河桥头集合点名";

    @Inject Drafts drafts;
    @Inject Bundles bundles;
    @Inject LiveItems live;
    @Inject StoreAsset store;
    @Inject Deputies deputies;
    @Inject Schedule schedule;

    @Test
    void aTextIsSentBackAnotherPlannedAndAThirdWithdrawn() {
        var returned = world.draft(Samples.shortArticle("键盘退回"));
        world.submit(returned);
        var keys = signedIn(world.publisher(), "/admin/documents/" + returned);
        var page = keys.page();
        keys.press(summary(page, "退回修改"));
        keys.fill(label(page, "退回原因"), "数字对不上");
        keys.press(button(page, "退回"));
        Told.by(page, "已退回作者修改。");
        assertThat(drafts.get(returned).line().stage()).isEqualTo(DraftStage.WRITING);
        assertThat(drafts.get(returned).line().returned().because()).isEqualTo("数字对不上");

        var planned = world.approved(Samples.shortArticle("键盘定时"));
        var day = LocalDate.now(Labels.ZONE).plusMonths(1).withDayOfMonth(10);
        page.navigate("/admin/documents/" + planned);
        new DateField(keys, label(page, "或定时发布")).choose(day);
        keys.press(button(page, "定时"));
        Told.by(page, "已定好发布时间。");
        assertThat(LocalDate.ofInstant(drafts.get(planned).line().scheduledAt(), Labels.ZONE))
                .isEqualTo(day);
        schedule.cancel(world.publisher(), planned);

        var withdrawn = world.published(Samples.shortArticle("键盘撤稿"));
        page.navigate("/admin/documents/" + withdrawn);
        keys.press(summary(page, "撤稿"));
        keys.fill(label(page, "撤稿原因"), "活动已结束");
        keys.press(button(page, "撤稿"));
        Told.by(page, "已撤稿");
        assertThat(drafts.get(withdrawn).line().publicState()).isEqualTo(PublicState.WITHDRAWN);
        keys.press(button(page, "重新发布"));
        Told.by(page, "已重新发布。");
    }

    @Test
    void aBundleIsMadeFilledAndPublished() {
        var id = world.approved(Samples.shortArticle("键盘装包"));
        var keys = signedIn(world.publisher(), "/admin/bundles");
        var page = keys.page();
        keys.fill(label(page, "名字"), "键盘的包 " + System.nanoTime());
        keys.press(button(page, "新建"));
        Told.by(page, "发布包已建好");
        keys.choose(label(page, "加入文稿"), id.toString());
        keys.press(button(page, "加入"));
        Told.by(page, "发布包已更改。");
        var bundle = UUID.fromString(page.url().replaceAll(".*/bundles/|[?].*", ""));
        assertThat(bundles.get(bundle).documents()).containsExactly(id);
        keys.press(button(page, "现在整包发布"));
        Told.by(page, "整包已发布");
        assertThat(live.find(id)).isPresent();
    }

    @Test
    void aPictureIsChosenInTheEditor() {
        var picture = store.as(world.writer(), "键盘选的图.jpg", SampleFiles.jpeg(640, 371));
        var id = world.draft(Samples.article("配图", Samples.paragraphs("开头")));
        var keys = signedIn(world.writer(), "/admin/documents/" + id + "/edit");
        var page = keys.page();
        intoTheText(keys).type("[Control+End]", "[Enter]", "/", "tupian");
        assertThat(page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION)).containsText("图片");
        keys.press("Enter");
        keys.press(
                page.getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.BUTTON)
                        .filter(new Locator.FilterOptions().setHasText(picture.fileName()))
                        .first());
        assertThat(body(page).getByRole(AriaRole.IMG)).isVisible();
        keys.tick(page.locator(".block-figure").getByLabel("仅作装饰，不需要替代文字"));
        keys.press(button(page, "保存"));
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
        var figure = (Block.Figure) drafts.get(id).content().body().getLast();
        assertThat(figure.image().asset()).isEqualTo(picture);
        assertThat(figure.image().decorative()).isTrue();
    }

    @Test
    void aPasswordIsChangedAndADeputyAppointed() {
        var login = world.slug("keys-away").value();
        var absent = world.person(login, Role.FINAL_REVIEWER);
        var deputy = world.person("keys-deputy", Role.SECOND_REVIEWER);
        var keys = signedIn(absent, "/admin/password");
        var page = keys.page();
        keys.fill(label(page, "现在的密码"), World.PASSWORD);
        keys.fill(label(page, "新密码"), FRESH);
        keys.fill(label(page, "再输一次新密码"), FRESH);
        keys.press(button(page, "改密码"));
        Told.by(page, "请用新密码登录");
        signIn(keys, login, FRESH);

        keys.press(page.getByRole(AriaRole.NAVIGATION).getByText("代理"));
        var today = LocalDate.now(Labels.ZONE);
        keys.choose(label(page, "由谁代理"), deputy.login());
        new DateField(keys, label(page, "从哪一天")).choose(today.plusDays(1));
        new DateField(keys, label(page, "到哪一天（含）")).choose(today.plusDays(2));
        keys.press(button(page, "设定代理"));
        Told.by(page, "代理已设定。");
        assertThat(deputies.current())
                .anySatisfy(
                        one -> {
                            assertThat(one.absent()).isEqualTo(absent.id());
                            assertThat(one.deputyName()).isEqualTo(deputy.name());
                            assertThat(one.to()).isEqualTo(today.plusDays(2));
                        });
        keys.press(button(page, "结束 %s 对 %s 的代理".formatted(deputy.name(), absent.name())));
        Told.by(page, "代理已结束。");
        assertThat(deputies.current()).noneMatch(one -> one.absent().equals(absent.id()));
    }

    @Test
    void aDraftIsPutIntoTheTrashAndTakenOut() {
        var title = "键盘回收 " + System.nanoTime();
        var id = world.draft(Samples.shortArticle(title));
        var keys = signedIn(world.writer(), "/admin/documents/" + id);
        var page = keys.page();
        keys.press(summary(page, "复制与回收"));
        keys.press(button(page, "放进回收站"));
        Told.by(page, "已放进回收站");
        assertThat(drafts.get(id).line().trashed()).isNotNull();
        keys.press(page.getByRole(AriaRole.NAVIGATION).getByText("文稿"));
        keys.press(link(page, "回收站"));
        keys.press(button(page, "恢复 " + title));
        Told.by(page, "已从回收站恢复。");
        assertThat(drafts.get(id).line().trashed()).isNull();
    }
}
