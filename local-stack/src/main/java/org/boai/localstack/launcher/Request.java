package org.boai.localstack.launcher;

import java.nio.file.Path;

/** What the user asked of {@code ./boai}. */
sealed interface Request {

    /** The folder of the instance. */
    Path data();

    /** Start an instance and serve until told to stop. */
    record Up(Path data, int port, boolean demo) implements Request {}

    /** Make a bearer token for a person. */
    record Token(Path data, String user) implements Request {}

    /**
     * Take over old articles, one JSON object a line, as an act of a named person.
     *
     * @param source where they came from, as readers should see it
     */
    record Import(Path data, Path file, String as, String source) implements Request {}

    /** Make a projection anew from live items. */
    record Rebuild(Path data, Projection projection) implements Request {}

    /** Look after the published site. */
    record Site(Path data, SiteTask task) implements Request {}

    /** What can be done with the published site. */
    sealed interface SiteTask {
        /** Look whether somebody else changed published files. */
        record Verify() implements SiteTask {}

        /** List the releases that are kept. */
        record Releases() implements SiteTask {}

        /** Write all that readers get into a ZIP file. */
        record Archive(Path file) implements SiteTask {}

        /** Look whether every link leads somewhere. */
        record Links() implements SiteTask {}

        /** Compare the copy of the site in its bucket with the site. */
        record Copy() implements SiteTask {}

        /**
         * Go back to an earlier release.
         *
         * @param number of it, or null for the newest before the one of now
         */
        record Rollback(Long number) implements SiteTask {}
    }

    /**
     * Look whether the audit log is as it was written.
     *
     * @param noted an event that the log must hold, as an earlier look told it, or null
     */
    record Audit(Path data, NotedEvent noted) implements Request {}

    /** The place of an event in the audit log, from 1, with its hash in hexadecimal. */
    record NotedEvent(long place, String hash) {}

    /** What can be rebuilt. */
    enum Projection {
        SITE,
        SEARCH,
        DESK_SEARCH
    }
}
