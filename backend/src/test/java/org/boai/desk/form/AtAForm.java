package org.boai.desk.form;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.boai.editing.Drafts;
import org.boai.testsupport.DeskBrowser;
import org.boai.testsupport.DeskVisit;
import org.boai.testsupport.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests of a writer who signs in once and fills in the forms of many documents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtAForm {
    @Inject World world;
    @Inject Drafts drafts;

    @TestHTTPResource("/")
    String site;

    Page window;

    private DeskBrowser browser;

    @BeforeAll
    void open() {
        browser = new DeskBrowser(site);
        window = DeskVisit.of(browser.atDesktop(), world.writer(), "/admin/documents/new").page();
    }

    @AfterAll
    void close() {
        browser.close();
    }
}
