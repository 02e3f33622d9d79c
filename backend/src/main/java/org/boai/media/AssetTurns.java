package org.boai.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Keeps the deletion of a file apart from what may begin to use it: saves go on together, a
 * deletion waits for them and they wait for it.
 */
@ApplicationScoped
class AssetTurns {
    private final EntityManager database;

    AssetTurns(EntityManager database) {
        this.database = database;
    }

    /** Until the transaction ends no file is deleted. */
    void whileSaving() {
        take("select 1 from pg_advisory_xact_lock_shared(hashtextextended('assets', 0))");
    }

    /** Until the transaction ends no text begins to use a file. */
    void whileDeleting() {
        take("select 1 from pg_advisory_xact_lock(hashtextextended('assets', 0))");
    }

    private void take(String lock) {
        database.createNativeQuery(lock, Integer.class).getSingleResult();
    }
}
