package org.boai.search;

import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;

/**
 * What a reader asks for, checked.
 *
 * @param text 1 to 100 characters without control characters
 * @param kind only documents of this kind
 * @param topic only documents filed under this topic
 * @param year only documents of this year, in Asia/Shanghai
 * @param page 1 to 50
 * @param size results on a page, 1 to 50
 */
public record SearchQuery(
        String text,
        ContentLocale locale,
        Optional<Kind> kind,
        Optional<Slug> topic,
        Optional<Integer> year,
        int page,
        int size) {
    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 100;

    /** The last page that can be asked for. */
    public static final int MAX_PAGE = 50;

    /** The most results on a page. */
    public static final int MAX_SIZE = 50;

    /** Results on a page when nothing else is said. */
    public static final int DEFAULT_SIZE = 10;

    /** The same search narrowed to a kind, or to none, from its first page. */
    SearchQuery withKind(Optional<Kind> other) {
        return new SearchQuery(text, locale, other, topic, year, 1, size);
    }

    /** The same search narrowed to a topic, or to none, from its first page. */
    SearchQuery withTopic(Optional<Slug> other) {
        return new SearchQuery(text, locale, kind, other, year, 1, size);
    }

    /** The same search narrowed to a year, or to none, from its first page. */
    SearchQuery withYear(Optional<Integer> other) {
        return new SearchQuery(text, locale, kind, topic, other, 1, size);
    }

    /** Another text with nothing that narrows it. */
    SearchQuery withText(String other) {
        return new SearchQuery(
                other, locale, Optional.empty(), Optional.empty(), Optional.empty(), 1, size);
    }

    SearchQuery withPage(int other) {
        return new SearchQuery(text, locale, kind, topic, year, other, size);
    }

    /** How many results come before this page. */
    int offset() {
        return (page - 1) * size;
    }

    /** Whether nothing narrows it and it asks for the first page. */
    boolean isPlain() {
        return kind.isEmpty() && topic.isEmpty() && year.isEmpty() && page == 1;
    }
}
