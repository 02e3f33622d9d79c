package org.boai.search;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.refusal.Refused;
import org.jboss.logging.Logger;

/** Asks once at the start: the first question loads dictionaries, and no reader should wait. */
@ApplicationScoped
class WarmSearch {
    private static final Logger LOG = Logger.getLogger(WarmSearch.class);
    private static final int TRIES = 5;

    private final Search search;

    WarmSearch(Search search) {
        this.search = search;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("warm search").start(this::warm);
    }

    private void warm() {
        for (int left = TRIES; left > 0; left--) {
            try {
                search.find(
                        new SearchQuery(
                                "红十字",
                                ContentLocale.ZH_CN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                1));
                return;
            } catch (Refused cold) {
                LOG.debugf("The search engine is not warm yet: %s", cold.getMessage());
            }
        }
    }
}
