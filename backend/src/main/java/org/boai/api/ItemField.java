package org.boai.api;

import java.util.List;

/** The top-level members of an item. Closed: what a client asks for is mapped to one of these. */
enum ItemField {
    ID("id"),
    CONTENT_ID("contentId"),
    KIND("kind"),
    LANG("lang"),
    SLUG("slug"),
    URL("url"),
    PATH("path"),
    VERSION("version"),
    PUBLISHED_AT("publishedAt", "publishedAt"),
    FIRST_PUBLISHED_AT("firstPublishedAt", "firstPublishedAt"),
    DATED_AT("datedAt"),
    UPDATED_AT("updatedAt", "changes", "firstPublishedAt"),
    TOPICS("topics"),
    ORIGIN("origin", "origin"),
    CHANGES("changes", "changes"),
    CONTENT("content", "content");

    private final String code;
    private final List<String> stored;

    ItemField(String code, String... stored) {
        this.code = code;
        this.stored = List.of(stored);
    }

    /** Its name in the API. */
    String code() {
        return code;
    }

    /** The members of the stored live item that it is made of; none when columns suffice. */
    List<String> stored() {
        return stored;
    }
}
