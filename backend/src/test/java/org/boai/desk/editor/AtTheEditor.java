package org.boai.desk.editor;

import jakarta.inject.Inject;
import org.boai.editing.Drafts;
import org.boai.testsupport.AtABrowser;
import org.junit.jupiter.api.BeforeEach;

/** Tests of a writer who has drafts of a few paragraphs open. */
abstract class AtTheEditor extends AtABrowser {
    /** For a window whose browser keeps nothing. */
    static final String FULL =
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

    @Inject Drafts stored;

    ShortDrafts drafts;

    @BeforeEach
    void takeOutThePen() {
        drafts = new ShortDrafts(world, stored);
        world.writer();
    }
}
