package org.boai.site.view;

import java.util.List;
import org.boai.calendar.Days;
import org.boai.document.ContentLocale;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Paging;
import org.boai.site.plan.Slice;
import org.jspecify.annotations.Nullable;

/** Home, lists and topics. */
final class ListPages {

    private static final int DAYS = 4;

    private final Frames frames;

    ListPages(Frames frames) {
        this.frames = frames;
    }

    /** What {@code list.html} shows. */
    record ListPage(String title, String part, List<CardView> cards, String older, String newer) {}

    /** What {@code topics.html} shows. */
    record TopicsPage(List<Topic> topics) {}

    record Topic(String name, String href, int documents) {}

    /** What {@code home.html} shows. */
    record HomePage(
            @Nullable CardView lead,
            List<CardView> running,
            List<Section> sections,
            List<DayView> days) {}

    record Section(String title, String href, String code, List<CardView> cards) {}

    /** A day that comes up. */
    record DayView(String name, When date) {}

    String kind(PagePlan.KindList list) {
        var words = Words.in(list.locale());
        return list(
                list.locale(),
                words.kind(list.kind()),
                list.locale().root() + list.kind().segment() + "/",
                List.of(home(list.locale())),
                list.slice());
    }

    String topic(PagePlan.TopicList list) {
        var locale = list.locale();
        return list(
                locale,
                list.topic().name(locale),
                locale.root() + "topics/" + list.topic().slug() + "/",
                List.of(
                        home(locale),
                        Link.to(Words.in(locale).get("topics"), locale.root() + "topics/")),
                list.slice());
    }

    String topics(PagePlan.Topics topics) {
        var locale = topics.locale();
        var root = locale.root() + "topics/";
        var head =
                Frames.Head.of(locale, Words.in(locale).get("topics"), root, List.of(home(locale)));
        var view =
                new TopicsPage(
                        topics.topics().stream()
                                .map(
                                        one ->
                                                new Topic(
                                                        one.topic().name(locale),
                                                        root + one.topic().slug() + "/",
                                                        one.documents()))
                                .toList());
        return Templates.render("topics.html", frames.frame(head), view);
    }

    String home(PagePlan.Home home) {
        var locale = home.locale();
        var words = Words.in(locale);
        var sections =
                home.latest().entrySet().stream()
                        .map(
                                entry ->
                                        new Section(
                                                words.kind(entry.getKey()),
                                                locale.root() + entry.getKey().segment() + "/",
                                                entry.getKey().code(),
                                                CardView.of(entry.getValue())))
                        .toList();
        var days =
                Days.upcoming(home.today(), DAYS).stream()
                        .map(
                                day ->
                                        new DayView(
                                                CampaignPage.dayName(day.day(), locale),
                                                When.day(day.date(), locale)))
                        .toList();
        var view =
                new HomePage(
                        home.lead() == null ? null : CardView.lead(home.lead()),
                        CardView.of(home.running()),
                        sections,
                        days);
        return Templates.render("home.html", frames.frame(homeHead(locale)), view);
    }

    private String list(
            ContentLocale locale, String title, String root, List<Link> crumbs, Slice slice) {
        var words = Words.in(locale);
        var part = slice.number() == Paging.ROOT ? "" : words.get("part").formatted(slice.number());
        var head =
                new Frames.Head(
                        locale,
                        part.isEmpty() ? title : title + " " + part,
                        "",
                        address(root, slice.number()),
                        root,
                        crumbs,
                        null);
        var view =
                new ListPage(
                        title,
                        part,
                        CardView.of(slice.cards()),
                        address(root, slice.older()),
                        address(root, slice.newer()));
        return Templates.render("list.html", frames.frame(head), view);
    }

    private static String address(String root, int number) {
        return switch (number) {
            case Slice.NONE -> "";
            case Paging.ROOT -> root;
            default -> root + "page/" + number + "/";
        };
    }

    private static Frames.Head homeHead(ContentLocale locale) {
        return Frames.Head.of(locale, "", locale.root(), List.of());
    }

    private static Link home(ContentLocale locale) {
        return Link.to(Words.in(locale).get("home"), locale.root());
    }
}
