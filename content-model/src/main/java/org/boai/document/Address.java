package org.boai.document;

/** Where a document is read: its slug is unique per kind and locale. */
public record Address(Kind kind, ContentLocale locale, Slug slug) {
    /** Its page, for example {@code /en/articles/first-aid/}. */
    public SitePath path() {
        return new SitePath(locale.root() + kind.segment() + "/" + slug + "/");
    }
}
