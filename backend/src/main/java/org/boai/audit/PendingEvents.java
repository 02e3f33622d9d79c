package org.boai.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a transaction has to tell, kept until just before it commits. Only then does it wait for the
 * end of the log, when it holds all its other locks: two transactions never wait for each other,
 * and each has the end of the log for no longer than its commit takes.
 */
@ApplicationScoped
class PendingEvents {
    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager session;
    private final Chain chain;

    PendingEvents(
            TransactionSynchronizationRegistry transaction, EntityManager session, Chain chain) {
        this.transaction = transaction;
        this.session = session;
        this.chain = chain;
    }

    /** Must be called in a transaction; a rolled back one tells nothing. */
    void add(Entry entry) {
        pending().entries.add(entry);
    }

    private Pending pending() {
        if (transaction.getResource(PendingEvents.class) instanceof Pending known) {
            return known;
        }
        var fresh = new Pending();
        // Opens the session of this transaction; just before the commit it would be too late.
        session.isJoinedToTransaction();
        transaction.putResource(PendingEvents.class, fresh);
        transaction.registerInterposedSynchronization(fresh);
        return fresh;
    }

    private final class Pending implements Synchronization {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // What is still to be written may need locks; it must have them first.
            session.flush();
            try {
                chain.append(entries);
            } catch (SQLException e) {
                throw new IllegalStateException("The audit log can't be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // The transaction and its resources are gone.
        }
    }
}
