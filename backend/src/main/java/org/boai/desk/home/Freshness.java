package org.boai.desk.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.desk.DeskWords;
import org.boai.desk.Labels;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.live.LiveItems;

/**
 * How long ago the home page and its columns got something new: two weeks for the home page and for
 * news, six months for notices (SITE-02, SITE-03). A column without a document is not offered to
 * readers, and has nothing that could be stale.
 */
@ApplicationScoped
class Freshness {
    private static final Period NEWS = Period.ofWeeks(2);
    private static final Period NOTICES = Period.ofMonths(6);

    private static final String NEWEST =
            """
            select kind, max(dated_at) from live_item
            where state = 'PUBLISHED' and locale = ? group by kind
            """;

    private final LiveItems live;
    private final Clock clock;

    Freshness(LiveItems live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /**
     * A place of the site.
     *
     * @param newest the day of what is newest in it
     * @param until the last day on which that is new enough
     */
    record Place(String name, LocalDate newest, LocalDate until, boolean stale) {}

    private record Newest(Kind kind, Instant at) {}

    /** The home page, then its columns; empty while nothing is public. */
    List<Place> now() {
        var newest = new EnumMap<Kind, LocalDate>(Kind.class);
        live.query(
                        NEWEST,
                        statement -> statement.setString(1, ContentLocale.ZH_CN.name()),
                        row ->
                                new Newest(
                                        Kind.valueOf(row.getString(1)),
                                        row.getObject(2, Timestamp.class).toInstant()))
                .forEach(one -> newest.put(one.kind(), one.at().atZone(Labels.ZONE).toLocalDate()));
        return places(newest, LocalDate.now(clock.withZone(Labels.ZONE)));
    }

    static List<Place> places(Map<Kind, LocalDate> newest, LocalDate today) {
        var places = new ArrayList<Place>();
        newest.entrySet().stream()
                .filter(one -> one.getKey() != Kind.PAGE)
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo)
                .ifPresent(
                        day ->
                                places.add(
                                        place(
                                                DeskWords.say("home", "homePage"),
                                                day,
                                                NEWS,
                                                today)));
        newest.forEach(
                (kind, day) ->
                        limit(kind)
                                .ifPresent(
                                        limit ->
                                                places.add(
                                                        place(
                                                                Labels.of(kind),
                                                                day,
                                                                limit,
                                                                today))));
        return places;
    }

    private static Place place(String name, LocalDate newest, Period limit, LocalDate today) {
        var until = newest.plus(limit);
        return new Place(name, newest, until, today.isAfter(until));
    }

    /** Kits, campaigns and lasting pages come when they come. */
    private static Optional<Period> limit(Kind kind) {
        return switch (kind) {
            case ARTICLE, PRESS_RELEASE -> Optional.of(NEWS);
            case DISCLOSURE_NOTICE -> Optional.of(NOTICES);
            case CAMPAIGN, EDUCATION_KIT, PAGE -> Optional.empty();
        };
    }
}
