package org.boai.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Records an act that changes nothing in the database: reading what few may read. */
@ApplicationScoped
public class RecordAct {
    private final Audit audit;

    RecordAct(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    public void now(Actor actor, String action, Map<String, String> detail) {
        audit.record(actor, action, detail);
    }
}
