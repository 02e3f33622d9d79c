package org.boai.sharing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Bounds how often one address asks for previews; nobody reads faster, and nobody may guess. */
@ApplicationScoped
class PreviewPace {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SharingConfig config;
    private final Cache<String, AtomicInteger> asked =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(WINDOW).build();

    PreviewPace(SharingConfig config) {
        this.config = config;
    }

    /**
     * @param address of the client
     * @throws Refused {@code too-many-attempts}
     */
    void count(String address) {
        if (asked.get(address, _ -> new AtomicInteger()).incrementAndGet()
                > config.requestsInAMinute()) {
            throw new Refused(new Refusal.TooManyAttempts(WINDOW));
        }
    }
}
