package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.boai.audit.Act;

/**
 * A publication that failed at its time is nobody's concern any more once the text is being written
 * again. In the transaction of the act.
 */
@ApplicationScoped
class SettlePlans {
    private static final Set<String> TO_WRITING = Set.of("send-back", "take-back");

    void hear(@Observes Act act) {
        if (TO_WRITING.contains(act.action())) {
            FailedPlan.settle(new FailedPlan.Key(act.document().value(), FailedPlan.What.PUBLISH));
        }
    }
}
