package org.boai.http;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;

/** Tells whether a failure is of the database's making: it is away, or starts, or is overloaded. */
final class DatabaseDown {
    /** Class 08 of the SQL standard: a connection could not be made, or broke. */
    private static final String CONNECTION = "08";

    /** PostgreSQL: shut down by an administrator, crashed, not yet ready, too many connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final int DEEPEST = 20;

    static final Refusal.Unavailable REFUSAL =
            new Refusal.Unavailable(
                    "database-unavailable",
                    new Bilingual(
                            "数据库暂时连不上，这一步没有办成。请过半分钟再试一次。",
                            "The database cannot be reached just now, and nothing was done. Please try again in half a minute."));

    private DatabaseDown() {}

    static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    /** The pool says without a state that no connection came free in time. */
    private static boolean isAway(String state) {
        return state == null || state.startsWith(CONNECTION) || AWAY.contains(state);
    }
}
