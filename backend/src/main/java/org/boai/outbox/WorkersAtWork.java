package org.boai.outbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A node whose deliveries have ended for good should be started again. */
@Liveness
class WorkersAtWork implements HealthCheck {
    private final DeliverOutbox deliveries;

    WorkersAtWork(DeliverOutbox deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Deliveries to site and search")
                .status(deliveries.isAtWork())
                .build();
    }
}
