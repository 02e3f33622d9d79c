package org.boai.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only place that reads the clock; the days of the society are those of Shanghai. It ticks in
 * microseconds, as the database keeps them, so that a time reads the same before it is stored.
 */
@ApplicationScoped
class ServerClock {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(
                Clock.system(ZoneId.of("Asia/Shanghai")), ChronoUnit.MICROS.getDuration());
    }
}
