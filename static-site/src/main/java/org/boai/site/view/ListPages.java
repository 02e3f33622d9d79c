package org.boai.site.view;

import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Paging;
import org.boai.site.plan.Slice;

/** Lists and topics. */
final class ListPages {

    private final Frames frames;
    private final CardsHtml cards;

    ListPages(Frames frames, CardsHtml cards) {
        this.frames = frames;
        this.cards = cards;
    }

    /** What {@code list.html} shows. */
    record ListPage(
            String title,
            String feeds,
            List<Link> years,
            String part,
            List<CardView> lines,
            boolean hasCards,
            String older,
            String newer) {}

    /** What {@code topics.html} shows. */
    record TopicsPage(List<Topic> topics) {}

    /**
     * @param feeds the folder of its feeds, or empty when it has none
     * @param years its archives
     */
    private record Shape(Style style, String feeds, List<Link> years) {}

    /** Pictures that invite, or lines by date. */
    private enum Style {
        CARDS,
        LINES
    }

    record Topic(String name, String href, int documents) {}

    byte[] kind(PagePlan.KindList list) {
        var root = root(list.locale(), list.kind());
        return list(
                list.locale(),
                Words.in(list.locale()).kind(list.kind()),
                root,
                List.of(home(list.locale())),
                list.slice(),
                new Shape(style(list.kind()), root, archives(list, root)));
    }

    byte[] year(PagePlan.YearList list) {
        var locale = list.locale();
        var words = Words.in(locale);
        var root = root(locale, list.kind());
        var kind = words.kind(list.kind());
        return list(
                locale,
                words.get("inYear").formatted(kind, list.year()),
                root + "archive/" + list.year() + "/",
                List.of(home(locale), Link.to(kind, root)),
                list.slice(),
                new Shape(style(list.kind()), "", List.of()));
    }

    byte[] topic(PagePlan.TopicList list) {
        var locale = list.locale();
        var root = locale.root() + "topics/" + list.topic().slug() + "/";
        return list(
                locale,
                list.topic().name(locale),
                root,
                List.of(
                        home(locale),
                        Link.to(Words.in(locale).get("topics"), locale.root() + "topics/")),
                list.slice(),
                new Shape(Style.CARDS, root, List.of()));
    }

    private static String root(ContentLocale locale, Kind kind) {
        return locale.root() + kind.segment() + "/";
    }

    /** Nothing while all is of one year. */
    private static List<Link> archives(PagePlan.KindList list, String root) {
        return list.years().size() < 2
                ? List.of()
                : list.years().stream()
                        .map(year -> Link.to(year.toString(), root + "archive/" + year + "/"))
                        .toList();
    }

    private static Style style(Kind kind) {
        return switch (kind) {
            case ARTICLE, CAMPAIGN, EDUCATION_KIT -> Style.CARDS;
            case PRESS_RELEASE, DISCLOSURE_NOTICE, PAGE -> Style.LINES;
        };
    }

    byte[] topics(PagePlan.Topics topics) {
        var locale = topics.locale();
        var root = locale.root() + "topics/";
        var head =
                Head.shared(
                        locale, Words.in(locale).get("topics"), "topics/", List.of(home(locale)));
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

    private byte[] list(
            ContentLocale locale,
            String title,
            String root,
            List<Link> crumbs,
            Slice slice,
            Shape shape) {
        var words = Words.in(locale);
        var part = slice.number() == Paging.ROOT ? "" : words.get("part").formatted(slice.number());
        var head =
                new Head(
                        locale,
                        part.isEmpty() ? title : title + " " + part,
                        "",
                        address(root, slice.number()),
                        root,
                        crumbs,
                        "",
                        Head.About.PAGE);
        var view =
                new ListPage(
                        title,
                        shape.feeds(),
                        shape.years(),
                        part,
                        shape.style() == Style.LINES ? CardView.of(slice.cards()) : List.of(),
                        shape.style() == Style.CARDS && !slice.cards().isEmpty(),
                        address(root, slice.older()),
                        address(root, slice.newer()));
        var followed =
                shape.feeds().isEmpty() ? head : head.followed(Link.to(title, shape.feeds()));
        var skeleton = Templates.skeleton("list.html", words, view);
        return frames.frame(followed)
                .around(html -> skeleton.fill(html, (_, at) -> cards.write(at, slice.cards())));
    }

    static String address(String root, int number) {
        return switch (number) {
            case Slice.NONE -> "";
            case Paging.ROOT -> root;
            default -> root + "page/" + number + "/";
        };
    }

    private static Link home(ContentLocale locale) {
        return Link.to(Words.in(locale).get("home"), locale.root());
    }
}
