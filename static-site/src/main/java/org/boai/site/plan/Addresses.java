package org.boai.site.plan;

import java.util.Optional;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.document.Slug;

/** Reads a path of the site back as the address of a document. */
final class Addresses {

    private Addresses() {}

    /** The address, or empty when the path is not that of a document. */
    static Optional<Address> parse(SitePath path) {
        var english = path.value().startsWith(ContentLocale.EN.root());
        var locale = english ? ContentLocale.EN : ContentLocale.ZH_CN;
        var parts = path.value().substring(locale.root().length()).split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !Slug.isValid(parts[1])) {
            return Optional.empty();
        }
        return Kind.ofSegment(parts[0]).map(kind -> new Address(kind, locale, new Slug(parts[1])));
    }
}
