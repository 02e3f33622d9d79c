package org.boai.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.document.Slug;

/** What stands at a path of the published folder. */
sealed interface SitePlace {
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
        if (Files.isRegularFile(place.resolve("gone.html"))) {
            return new Gone(place.resolve("gone.html"));
        }
        var address = addressOf(path);
        if (address.isPresent() && Files.isRegularFile(place.resolve("moved.html"))) {
            return new Moved(place.resolve("moved.html"), address.get());
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

    /** Compressed neighbours and files that are being written are not pages. */
    private static boolean isHidden(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".br") || name.endsWith(".gz") || name.endsWith(".tmp");
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
