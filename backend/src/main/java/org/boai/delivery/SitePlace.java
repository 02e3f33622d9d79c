package org.boai.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.site.files.Output;

/** What stands at a path of the published folder. */
sealed interface SitePlace {
    Set<String> BEHIND_A_PATH = Set.of("index.html", Output.GONE, Output.MOVED);

    record File(Path file) implements SitePlace {}

    /** A withdrawn document: the marker file says so. */
    record Gone(Path page) implements SitePlace {}

    /** A document that moved: the marker file says so. */
    record Moved(Path page, Address address) implements SitePlace {}

    /** A folder that was asked for without its slash. */
    record WithoutSlash(String target) implements SitePlace {}

    record Nothing(Optional<Address> address) implements SitePlace {}

    static SitePlace of(Path root, String path) {
        if (!isSitePath(path)) {
            return new Nothing(Optional.empty());
        }
        var place = root.resolve(path.substring(1));
        if (!path.endsWith("/")) {
            return Files.isDirectory(place)
                    ? new WithoutSlash(path + "/")
                    : Files.isRegularFile(place) && !isHidden(place)
                            ? new File(place)
                            : new Nothing(addressOf(path + "/"));
        }
        if (Files.isRegularFile(place.resolve(Output.GONE))) {
            return new Gone(place.resolve(Output.GONE));
        }
        var address = addressOf(path);
        if (address.isPresent() && Files.isRegularFile(place.resolve(Output.MOVED))) {
            return new Moved(place.resolve(Output.MOVED), address.get());
        }
        var index = place.resolve("index.html");
        return Files.isRegularFile(index) ? new File(index) : new Nothing(address);
    }

    private static boolean isSitePath(String path) {
        try {
            return new SitePath(path).value().equals(path);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * Compressed neighbours and files that are being written are not pages; a path has a status.
     */
    private static boolean isHidden(Path file) {
        var name = file.getFileName().toString();
        return BEHIND_A_PATH.contains(name)
                || name.endsWith(".br")
                || name.endsWith(".gz")
                || name.endsWith(".tmp");
    }

    private static Optional<Address> addressOf(String path) {
        var locale = path.startsWith("/en/") ? ContentLocale.EN : ContentLocale.ZH_CN;
        var parts = path.substring(locale.root().length()).split("/");
        if (parts.length != 2 || !Slug.isValid(parts[1])) {
            return Optional.empty();
        }
        return Kind.ofSegment(parts[0]).map(kind -> new Address(kind, locale, new Slug(parts[1])));
    }
}
