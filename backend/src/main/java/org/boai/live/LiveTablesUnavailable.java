package org.boai.live;

import java.sql.SQLException;

/** The database does not answer about the live tables now; no document is at fault. */
public final class LiveTablesUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LiveTablesUnavailable(SQLException cause) {
        super("The live tables cannot be read: " + cause.getMessage(), cause);
    }
}
