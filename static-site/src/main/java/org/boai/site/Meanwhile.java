package org.boai.site;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.boai.document.DocumentId;

/** Called by a rebuild as the last thing before readers see the new release. */
@FunctionalInterface
public interface Meanwhile {

    /** Brings documents up to date in the release that is about to be read. */
    @FunctionalInterface
    interface Applier {
        /** Answers like {@link Site#apply}. */
        Map<DocumentId, String> apply(Set<DocumentId> changed) throws IOException;
    }

    /** Applies what was published and withdrawn since the rebuild began. */
    void catchUp(Applier applier) throws IOException;

    static Meanwhile nothing() {
        return _ -> {};
    }
}
