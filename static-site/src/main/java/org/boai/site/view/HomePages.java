package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.boai.calendar.Days;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.index.Card;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/** The home page. */
final class HomePages {

    private static final int DAYS = 4;

    private final Frames frames;
    private final CardsHtml cards;
    private final SiteSettings settings;

    HomePages(Frames frames, CardsHtml cards, SiteSettings settings) {
        this.frames = frames;
        this.cards = cards;
        this.settings = settings;
    }

    /**
     * What {@code home.html} shows.
     *
     * @param featured beside the lead
     * @param stories the newest articles that stand nowhere above
     * @param campaign the one that is on or comes next, with the others after it
     * @param past campaigns that are over
     */
    record HomePage(
            @Nullable CardView lead,
            List<CardView> featured,
            @Nullable Shelf stories,
            List<Frames.Service> services,
            @Nullable CampaignView campaign,
            List<CardView> campaigns,
            @Nullable Section press,
            @Nullable Section notices,
            @Nullable SumsView sums,
            @Nullable Shelf kits,
            @Nullable Shelf past,
            List<DayView> days,
            List<Link> topics) {}

    /** Documents with their pictures, ready-made. */
    record Shelf(String title, String href, @Nullable RawString cards) {}

    record Section(String title, String href, List<CardView> cards) {}

    /**
     * A campaign with the days that it is away, or its day when it is on.
     *
     * @param before what stands before the number
     */
    record CampaignView(CardView card, String phase, String before, long days, String after) {}

    /**
     * The sums of the newest disclosure notice.
     *
     * @param unit the currency as readers say it
     * @param bar where the money went, or null when the sums do not add up to a whole
     */
    record SumsView(
            String title,
            String href,
            When date,
            String unit,
            List<Sums.Sum> sums,
            @Nullable RawString bar) {}

    /** A day that comes up. */
    record DayView(String name, When date, String number, String month, String left) {}

    byte[] home(PagePlan.Home home) {
        var locale = home.locale();
        var running = home.running();
        var latest = home.latest();
        var view =
                new HomePage(
                        home.lead() == null ? null : CardView.lead(home.lead()),
                        home.featured().stream().map(CardView::small).toList(),
                        shelf(latest, Kind.ARTICLE, locale),
                        frames.services(locale),
                        running.isEmpty() ? null : campaign(running.getFirst(), home.today()),
                        CardView.of(running.stream().skip(1).toList()),
                        section(latest, Kind.PRESS_RELEASE, locale),
                        section(latest, Kind.DISCLOSURE_NOTICE, locale),
                        home.figures() == null ? null : sums(home.figures()),
                        shelf(latest, Kind.EDUCATION_KIT, locale),
                        shelf(latest, Kind.CAMPAIGN, locale),
                        days(home.today(), locale),
                        topics(home, locale));
        return Templates.render("home.html", frames.frame(head(home)), view);
    }

    private Head head(PagePlan.Home home) {
        var locale = home.locale();
        var lead = home.lead();
        var about =
                new Head.About(
                        "website",
                        lead == null ? "" : LinkedData.picture(lead.cover(), settings),
                        json -> {
                            LinkedData.society(json, settings, locale);
                            LinkedData.site(json, settings, locale);
                        });
        return Head.shared(locale, "", "", List.of()).about(about);
    }

    private static @Nullable Section section(
            Map<Kind, List<Card>> latest, Kind kind, ContentLocale locale) {
        var shown = latest.get(kind);
        return shown == null
                ? null
                : new Section(Words.in(locale).kind(kind), list(kind, locale), CardView.of(shown));
    }

    private @Nullable Shelf shelf(Map<Kind, List<Card>> latest, Kind kind, ContentLocale locale) {
        var shown = latest.get(kind);
        return shown == null
                ? null
                : new Shelf(Words.in(locale).kind(kind), list(kind, locale), cards.of(shown));
    }

    private static String list(Kind kind, ContentLocale locale) {
        return locale.root() + kind.segment() + "/";
    }

    private static CampaignView campaign(Card card, LocalDate today) {
        var words = Words.in(card.address().locale());
        var first = card.facts().startsOn();
        var away = first == null ? 0 : ChronoUnit.DAYS.between(today, first);
        var phase = away > 0 ? "coming" : "running";
        return new CampaignView(
                CardView.of(card),
                words.get("phase_" + phase),
                words.get("countdown_" + phase + "_before"),
                away > 0 ? away : 1 - away,
                words.get("countdown_" + phase + (away == 1 ? "_afterOne" : "_after")));
    }

    private static @Nullable SumsView sums(Card card) {
        var locale = card.address().locale();
        return Sums.of(card.facts().figures(), Words.in(locale))
                .map(
                        sums ->
                                new SumsView(
                                        card.title(),
                                        card.address().path().value(),
                                        When.day(card.datedAt(), locale),
                                        sums.unit(),
                                        sums.sums(),
                                        sums.bar()))
                .orElse(null);
    }

    private static List<DayView> days(LocalDate today, ContentLocale locale) {
        return Days.upcoming(today, DAYS).stream()
                .map(
                        day ->
                                new DayView(
                                        CampaignPage.dayName(day.day(), locale),
                                        When.day(day.date(), locale),
                                        String.valueOf(day.date().getDayOfMonth()),
                                        When.month(day.date(), locale),
                                        left(ChronoUnit.DAYS.between(today, day.date()), locale)))
                .toList();
    }

    private static String left(long days, ContentLocale locale) {
        var words = Words.in(locale);
        return days == 0
                ? words.get("daysNone")
                : days == 1 ? words.get("daysOne") : words.get("daysLeft").formatted(days);
    }

    private static List<Link> topics(PagePlan.Home home, ContentLocale locale) {
        return home.topics().stream()
                .map(
                        topic ->
                                Link.to(
                                        topic.name(locale),
                                        locale.root() + "topics/" + topic.slug() + "/"))
                .toList();
    }
}
