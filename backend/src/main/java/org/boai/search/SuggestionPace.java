package org.boai.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Bounds how often one address asks for suggestions; nobody types faster. */
@ApplicationScoped
class SuggestionPace {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final SearchConfig config;
    private final Cache<String, AtomicInteger> asked =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(WINDOW).build();

    SuggestionPace(SearchConfig config) {
        this.config = config;
    }

    /**
     * @param address of the client
     * @throws Refused {@code too-many-suggestions}
     */
    void count(String address) {
        var times = asked.get(address, _ -> new AtomicInteger()).incrementAndGet();
        if (times > config.suggestionsInTenSeconds()) {
            throw new Refused(
                    new Refusal.Unavailable(
                            "too-many-suggestions",
                            new Bilingual(
                                    "问得太快。请过几秒再试。",
                                    "Too many requests. Try again in a few seconds.")));
        }
    }
}
