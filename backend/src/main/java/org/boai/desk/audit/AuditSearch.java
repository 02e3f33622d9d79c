package org.boai.desk.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.boai.audit.AuditEvent;
import org.boai.audit.AuditLog;
import org.boai.audit.AuditLog.Position;
import org.boai.audit.AuditLog.Who;
import org.boai.content.check.Characters;
import org.boai.desk.ActNames;
import org.boai.desk.Labels;
import org.boai.document.DocumentId;
import org.boai.http.Cursor;
import org.boai.people.People;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which events to show, as the address of the page says; what makes no sense means any.
 *
 * @param person a login, {@link #NOBODY}, or empty
 * @param action a code, or empty
 * @param title text that the titles of the documents hold, or empty
 * @param from the first day, or null
 * @param to the last day, or null
 */
record AuditSearch(
        String person,
        String action,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Stands for the clock and the command line; no login looks like it. */
    static final String NOBODY = "-";

    private static final int MAX_TEXT = 100;

    /** One name for all searches: who narrows the list in mid-page stays where they are. */
    private static final String LIST = "audit log";

    static AuditSearch of(
            @Nullable String person,
            @Nullable String action,
            @Nullable String title,
            @Nullable String from,
            @Nullable String to) {
        return new AuditSearch(text(person), text(action), text(title), day(from), day(to));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : Characters.beginning(sent.strip(), MAX_TEXT);
    }

    private static @Nullable LocalDate day(@Nullable String sent) {
        try {
            var day = LocalDate.parse(text(sent));
            return day.getYear() < 2000 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /**
     * @param documents those with the title, or null when none was asked for
     * @param before where the previous page ended, or null
     */
    AuditLog.Query query(
            List<People.Account> people,
            @Nullable List<DocumentId> documents,
            @Nullable String before) {
        return new AuditLog.Query(
                who(people),
                ActNames.codes().contains(action) ? action : null,
                documents,
                from == null ? null : startOf(from),
                to == null ? null : startOf(to.plusDays(1)),
                position(before));
    }

    private @Nullable Who who(List<People.Account> people) {
        if (person.equals(NOBODY)) {
            return new Who.Nobody();
        }
        return people.stream()
                .filter(one -> one.actor().login().equals(person))
                .findFirst()
                .map(one -> new Who.Person(one.actor().id()))
                .orElse(null);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Labels.ZONE).toInstant();
    }

    private static @Nullable Position position(@Nullable String text) {
        try {
            var cursor = Cursor.read(text == null ? "" : text, LIST, Long::valueOf);
            return new Position(cursor.at(), cursor.key());
        } catch (Refused _) {
            return null;
        }
    }

    /** The address of the page after this event. */
    String after(AuditEvent last) {
        return "/admin/audit?%s&before=%s"
                .formatted(parameters(), new Cursor<>(last.at, last.id).write(LIST));
    }

    /** The address of the same as a file. */
    public String export() {
        return "/admin/audit/export?" + parameters();
    }

    private String parameters() {
        return "person=%s&action=%s&title=%s&from=%s&to=%s"
                .formatted(
                        encoded(person),
                        encoded(action),
                        encoded(title),
                        orEmpty(from),
                        orEmpty(to));
    }

    /** What was asked for, to be told in the log itself. */
    String inWords() {
        return "person=%s action=%s title=%s from=%s to=%s"
                .formatted(person, action, title, orEmpty(from), orEmpty(to));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String orEmpty(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
