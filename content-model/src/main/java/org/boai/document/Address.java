package org.boai.document;

import java.util.Optional;

/** Where a document is read: its slug is unique per kind and locale. */
public record Address(Kind kind, ContentLocale locale, Slug slug) {
    /** Its page, for example {@code /en/articles/first-aid/}. */
    public SitePath path() {
        return new SitePath(locale.root() + kind.segment() + "/" + slug + "/");
    }

    /** Whose page this path is; empty when it is no document's. */
    public static Optional<Address> at(SitePath path) {
        for (var locale : ContentLocale.values()) {
            for (var kind : Kind.values()) {
                var folder = locale.root() + kind.segment() + "/";
                var slug = path.value().replaceFirst("/$", "");
                if (slug.startsWith(folder) && Slug.isValid(slug.substring(folder.length()))) {
                    return Optional.of(
                            new Address(kind, locale, new Slug(slug.substring(folder.length()))));
                }
            }
        }
        return Optional.empty();
    }
}
