package org.boai.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.boai.audit.Audit;
import org.boai.refusal.Refusal;

/** Something that has to be done at a time, and is made up for when its time was missed. */
public interface Due {
    /**
     * What the log says of an act that the clock did: it stands in the name of who set the time,
     * who was not there.
     */
    Map<String, String> BY_THE_CLOCK = Map.of("how", "BY_THE_CLOCK");

    /** A plan is not late while the job may be about to keep it. */
    Duration GRACE = Duration.ofMinutes(2);

    /** Does all of it whose time has come; what fails does not keep the rest. */
    void catchUp();

    /**
     * Acts on all that are due, a page at a time, each once: what fails is due again later, and
     * stands before what is due after it until then.
     *
     * @param page what is due now, but for as many of the first as are given
     */
    static <T> void catchUp(IntFunction<List<T>> page, Consumer<T> act) {
        var done = new HashSet<T>();
        var still = 0;
        for (var due = page.apply(0); !due.isEmpty(); due = page.apply(still)) {
            var fresh = due.stream().filter(done::add).toList();
            fresh.forEach(act);
            still = fresh.isEmpty() ? still + due.size() : 0;
        }
    }

    /** Whether a time has passed without what was to happen then. */
    static boolean isLate(Instant at, Instant now) {
        return at.isBefore(now.minus(GRACE));
    }

    /** What the log says when a rule said no at the time. */
    static Map<String, String> told(Refusal no) {
        var detail = new HashMap<>(Audit.reason(no.message()));
        detail.put("code", no.code());
        return detail;
    }
}
