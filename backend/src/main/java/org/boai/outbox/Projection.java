package org.boai.outbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.boai.document.DocumentId;

/**
 * An output derived from live items, which can always be made again. Re-reads what it is nudged
 * about.
 */
public interface Projection {
    /** Its name among the targets, stable across restarts. */
    String target();

    /**
     * Takes the leadership of this target if it needs one.
     *
     * @return whether this node may write now
     */
    boolean mayWrite();

    /**
     * How long nudges that may wait for more do so while they keep coming, as an import makes them.
     * Pages that list documents are then written once for all of them.
     */
    default Duration patience() {
        return Duration.ZERO;
    }

    /**
     * Whether readers wait for it. What an import gathered goes to such outputs as soon as it has
     * ended; the others let them go first, for as long as their patience lasts.
     */
    default boolean isForReaders() {
        return true;
    }

    /**
     * Brings these documents up to date.
     *
     * @return why a document could not be brought up to date, by document; empty when all went well
     * @throws IOException when the output cannot be reached at all; everything is tried again
     *     later, as it is when the live tables cannot be read
     */
    Map<DocumentId, String> apply(Set<DocumentId> documents) throws IOException;

    /**
     * Makes the whole output again while the old one goes on being read.
     *
     * @param meanwhile to be run just before the new output replaces the old one, with what brings
     *     documents up to date in the new one; their nudges count as delivered once this returns
     * @throws IOException when the output cannot be reached; the old one stays
     */
    void rebuild(Meanwhile meanwhile) throws IOException;

    /** Applies what was published while a rebuild ran. */
    @FunctionalInterface
    interface Meanwhile {
        void applyWith(Applier applier) throws IOException;
    }

    /** Brings documents up to date in one output. */
    @FunctionalInterface
    interface Applier {
        Map<DocumentId, String> apply(Set<DocumentId> documents) throws IOException;
    }
}
