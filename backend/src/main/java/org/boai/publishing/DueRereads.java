package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import org.boai.reviewing.Rereads;

/** The re-reads of the emergency lane that have become late (PUB-04). */
@ApplicationScoped
class DueRereads implements Due {
    private final Rereads rereads;

    DueRereads(Rereads rereads) {
        this.rereads = rereads;
    }

    @Override
    public void catchUp() {
        rereads.tellLate();
    }
}
