package org.boai.testsupport;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Tests in which people sit at a browser; each has windows of its own, which are closed after it.
 */
public abstract class AtABrowser {
    @Inject protected World world;

    @TestHTTPResource("/")
    protected String site;

    protected DeskBrowser browser;

    @BeforeEach
    void sitDown() {
        browser = new DeskBrowser(site);
    }

    @AfterEach
    void getUp() {
        browser.close();
    }
}
