package org.boai.site.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.boai.document.ContentLocale;
import org.jspecify.annotations.Nullable;

/**
 * A date or time as readers and as machines see it, in Asia/Shanghai.
 *
 * @param iso ISO 8601
 */
record When(String iso, String text) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter ZH_DAY = form("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN_DAY = form("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter ZH_TIME = form("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN_TIME = form("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter ZH_MONTH = form("M月", Locale.CHINA);
    private static final DateTimeFormatter EN_MONTH = form("MMM", Locale.UK);
    private static final DateTimeFormatter CLOCK = form("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ISO_TIME =
            form("yyyy-MM-dd'T'HH:mm:ss'+08:00'", Locale.ROOT);

    static @Nullable When day(@Nullable LocalDate day, ContentLocale locale) {
        return day == null ? null : new When(day.toString(), day(locale).format(day));
    }

    /** The day of an instant. */
    static When day(Instant instant, ContentLocale locale) {
        var local = instant.atZone(ZONE).toLocalDate();
        return new When(local.toString(), day(locale).format(local));
    }

    /** The month alone. */
    static String month(LocalDate day, ContentLocale locale) {
        return (zh(locale) ? ZH_MONTH : EN_MONTH).format(day);
    }

    static When time(Instant instant, ContentLocale locale) {
        return at(instant.atZone(ZONE), locale);
    }

    static @Nullable When time(@Nullable LocalDateTime time, ContentLocale locale) {
        return time == null ? null : at(time, locale);
    }

    /** The end of a span: on the day that it began, only the hour. */
    static @Nullable When until(
            @Nullable LocalDateTime from, @Nullable LocalDateTime to, ContentLocale locale) {
        var sameDay = from != null && to != null && from.toLocalDate().equals(to.toLocalDate());
        return sameDay ? new When(ISO_TIME.format(to), CLOCK.format(to)) : time(to, locale);
    }

    private static When at(TemporalAccessor time, ContentLocale locale) {
        return new When(ISO_TIME.format(time), (zh(locale) ? ZH_TIME : EN_TIME).format(time));
    }

    private static DateTimeFormatter day(ContentLocale locale) {
        return zh(locale) ? ZH_DAY : EN_DAY;
    }

    private static boolean zh(ContentLocale locale) {
        return locale == ContentLocale.ZH_CN;
    }

    private static DateTimeFormatter form(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
