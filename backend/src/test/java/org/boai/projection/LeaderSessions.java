package org.boai.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The sessions by which leaders are leaders, as the database sees them. */
@ApplicationScoped
class LeaderSessions {
    private final EntityManager database;

    LeaderSessions(EntityManager database) {
        this.database = database;
    }

    @Transactional
    long of(String target) {
        return (Long)
                database.createNativeQuery(
                                "select count(*) from pg_stat_activity where application_name = :name",
                                Long.class)
                        .setParameter("name", "boai leads " + target)
                        .getSingleResult();
    }

    /** Takes the leadership away, as a lost connection does. */
    @Transactional
    void end(String target) {
        database.createNativeQuery(
                        """
                        select pg_terminate_backend(pid, 5000) from pg_stat_activity
                        where application_name = :name
                        """,
                        Boolean.class)
                .setParameter("name", "boai leads " + target)
                .getResultList();
    }
}
