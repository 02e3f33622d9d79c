package org.boai.delivery;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What an address of ours leads to, found without asking over HTTP. */
public final class OwnAddresses {
    /** Where readers are not let in. */
    private static final Pattern FOR_STAFF =
            Pattern.compile("/(admin|manage|operations|preview)(/|$)");

    private final Path release;

    /**
     * @param release the folder of what is published
     */
    public OwnAddresses(Path release) {
        this.release = release;
    }

    /** What readers get there. */
    public enum Leads {
        /** A page, a file, a redirect, or what the backend makes on request. */
        SOMEWHERE,
        /** The page of a withdrawn document. */
        TO_WITHDRAWN,
        NOWHERE
    }

    /**
     * @param path encoded as in a request
     */
    public Leads leads(String path) {
        if (FOR_STAFF.matcher(path).lookingAt()) {
            return Leads.NOWHERE;
        }
        if (SiteFiles.isOfTheBackend(path)) {
            return Leads.SOMEWHERE;
        }
        return switch (SitePlace.of(release, path)) {
            case SitePlace.File _, SitePlace.Moved _, SitePlace.WithoutSlash _ -> Leads.SOMEWHERE;
            case SitePlace.Gone _ -> Leads.TO_WITHDRAWN;
            case SitePlace.Nothing _ -> Leads.NOWHERE;
        };
    }
}
