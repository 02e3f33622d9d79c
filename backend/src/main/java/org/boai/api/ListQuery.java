package org.boai.api;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.http.Cursor;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * What a client wants listed.
 *
 * @param limit 1 to 100
 * @param from the earliest date of an item, inclusive
 * @param end the place in the order of the list after which it starts
 * @param list names the list with its filters, for cursors
 */
record ListQuery(
        Kind kind,
        ContentLocale locale,
        int limit,
        Optional<Slug> topic,
        Instant from,
        Cursor<UUID> end,
        Fields fields,
        String list) {
    static final int MAX_LIMIT = 100;
    static final int DEFAULT_LIMIT = 20;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** After every item of the same instant. */
    private static final UUID LAST = new UUID(-1, -1);

    /**
     * @throws Refused {@code not-found}, {@code unknown-parameter}, {@code invalid-input}
     */
    static ListQuery of(String segment, UriInfo uri) {
        var kind = ItemQuery.kind(segment);
        var sent =
                KnownParameters.of(uri, "limit", "after", "topic", "from", "to", "fields", "lang");
        var locale = ItemQuery.locale(sent);
        var topic = sent.value("topic").map(ListQuery::topic);
        var from = sent.value("from").map(text -> day("from", text)).orElse(FIRST_DAY);
        var to = sent.value("to").map(text -> day("to", text)).orElse(LAST_DAY);
        if (from.isAfter(to)) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "from",
                            new Bilingual("from 不能晚于 to。", "from must not be later than to.")));
        }
        var list = String.join(" ", kind.code(), locale.tag(), text(topic), "" + from, "" + to);
        var end =
                sent.value("after")
                        .map(text -> Cursor.read(text, list, UUID::fromString))
                        .orElseGet(() -> new Cursor<>(startOf(to.plusDays(1)), LAST));
        return new ListQuery(
                kind,
                locale,
                sent.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT),
                topic,
                startOf(from),
                end,
                ItemQuery.fields(kind, sent),
                list);
    }

    private static Slug topic(String text) {
        if (!Slug.isValid(text)) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "topic",
                            new Bilingual(
                                    "topic 须是主题的网址名：小写字母、数字和单个连字符。",
                                    "topic must be the slug of a topic: lower-case letters, digits and single hyphens.")));
        }
        return new Slug(text);
    }

    private static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw invalidDay(name);
        }
        throw invalidDay(name);
    }

    private static Refused invalidDay(String name) {
        return new Refused(
                new Refusal.InvalidInput(
                        name,
                        new Bilingual(
                                        "%s 须是 2026-05-08 这样的日期（北京时间）,1900 到 2999 年。",
                                        "%s must be a date such as 2026-05-08 (Beijing time), from 1900 to 2999.")
                                .with(name)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private static String text(Optional<Slug> topic) {
        return topic.map(Slug::value).orElse("*");
    }

    /** The same for every spelling of the same query. */
    String canonical() {
        return String.join(
                " ", "list", list, "" + limit, end.at() + "/" + end.key(), fields.canonical());
    }
}
