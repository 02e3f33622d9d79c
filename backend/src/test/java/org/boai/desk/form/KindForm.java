package org.boai.desk.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.boai.document.DocumentId;

/** A person who fills in the form of a document that was just begun; fields go by JSON pointers. */
record KindForm(Page page, DocumentId document) {

    /** Begins a document by what its kind is called. */
    static KindForm begun(Page page, String kind, String title) {
        page.navigate("/admin/documents/new");
        page.getByLabel(kind, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("标题").fill(title);
        page.getByRole(AriaRole.BUTTON, named("开始写")).click();
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("正文"))).isVisible();
        return new KindForm(
                page,
                new DocumentId(
                        UUID.fromString(page.url().replaceAll(".*/documents/|/edit.*", ""))));
    }

    Locator field(String pointer) {
        return page.locator("[id='" + pointer + "']");
    }

    void fill(String pointer, String text) {
        field(pointer).fill(text);
    }

    void choose(String pointer, String label) {
        field(pointer).selectOption(new SelectOption().setLabel(label));
    }

    void tick(String pointer, String label) {
        field(pointer).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    /** Adds an entry to a list and fills in one of its fields. */
    void add(String list, String pointer, String text) {
        press("＋ 添加" + list);
        fill(pointer, text);
    }

    /** A file goes to the server as soon as it is chosen. */
    void upload(String pointer, String name, byte[] bytes) {
        field(pointer + "/upload")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        assertThat(field(pointer + "/fileName")).hasValue(name);
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    /** The document, once the server has everything. */
    DocumentId saved() {
        press("保存");
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
        return document;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
