package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.boai.document.DocumentId;
import org.boai.testsupport.Axe;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.World;

/** A person at the editor of a document. */
public record EditorScene(Page page) {
    private static final Pattern MOVING = Pattern.compile("End|Home|Arrow");

    /** The editor has heard of the new selection, which browsers tell between two frames. */
    private static final String MOVED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    public static EditorScene of(Page page, String login, DocumentId document) {
        return shown(DeskVisit.of(page, login, pathOf(document)));
    }

    /** The same where the application runs in another process, which opens no session for us. */
    public static EditorScene bySigningIn(Page page, String login, DocumentId document) {
        return shown(DeskVisit.bySigningIn(page, login, World.PASSWORD, pathOf(document)));
    }

    private static String pathOf(DocumentId document) {
        return "/admin/documents/" + document + "/edit";
    }

    private static EditorScene shown(DeskVisit visit) {
        var scene = new EditorScene(visit.page());
        assertThat(scene.body()).isVisible();
        return scene;
    }

    public Locator body() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("正文").setExact(true));
    }

    /**
     * The keyboard writes into the body. The editor puts its own selection in place once more by a
     * timer of 20 ms after it got the focus; one of the same page that is set later and is longer
     * ends after it.
     */
    void focus() {
        body().focus();
        settled();
    }

    /** After the body got the focus by whatever means. */
    public void settled() {
        page.evaluate("() => new Promise(done => setTimeout(done, 40))");
    }

    void atTheEndOf(String paragraph) {
        body().locator("p", new Locator.LocatorOptions().setHasText(paragraph)).first().click();
        type("[End]");
    }

    /**
     * The editor asks how the document stands, as it does now and then and when it is seen again.
     */
    void looksAround() {
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The text alternative of the first figure. */
    Locator alternative() {
        return page.locator(".block-figure")
                .first()
                .getByLabel("替代文字", new Locator.GetByLabelOptions().setExact(true));
    }

    /** The server has everything that was typed. */
    public void saved() {
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
    }

    /** Does this, and waits until the page has got the answer to such a request and shown it. */
    void answered(String url, Runnable act) {
        page.waitForResponse(url, act).finished();
        page.evaluate(MOVED);
    }

    void state(String words) {
        assertThat(page.locator("#save-state")).containsText(words);
    }

    /** Chooses from the menu of what can be inserted. */
    public void insert(String what) {
        button("＋ 插入").click();
        page.getByRole(AriaRole.MENUITEM)
                .getByText(what, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Sends a file in the dialog that is open, which takes it. */
    public void upload(String name, byte[] bytes) {
        offer(name, bytes);
        assertThat(dialog()).hasCount(0);
    }

    /** Sends a file in the dialog that is open. */
    void offer(String name, byte[] bytes) {
        dialog().getByLabel("上传新文件")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    public void type(String... keysAndTexts) {
        for (var one : keysAndTexts) {
            if (one.startsWith("[")) {
                page.keyboard().press(one.substring(1, one.length() - 1));
                if (MOVING.matcher(one).find()) {
                    page.evaluate(MOVED);
                }
            } else {
                page.keyboard().type(one);
            }
        }
    }

    /** No violation that axe can find; keeps a picture of the page to look at. */
    void accessible(String picture) {
        Axe.findsNothing(page, picture);
    }
}
