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

    ListPages(Frames frames) {
        this.frames = frames;
    }

    /** What {@code list.html} shows. */
    record ListPage(
            String title,
            String root,
            String part,
            List<CardView> lines,
            List<CardView> cards,
            String older,
            String newer) {}

    /** What {@code topics.html} shows. */
    record TopicsPage(List<Topic> topics) {}

    /** Pictures that invite, or lines by date. */
    private enum Style {
        CARDS,
        LINES
    }

    record Topic(String name, String href, int documents) {}

    String kind(PagePlan.KindList list) {
        var words = Words.in(list.locale());
        return list(
                list.locale(),
                words.kind(list.kind()),
                list.locale().root() + list.kind().segment() + "/",
                List.of(home(list.locale())),
                list.slice(),
                style(list.kind()));
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
                list.slice(),
                Style.CARDS);
    }

    private static Style style(Kind kind) {
        return switch (kind) {
            case ARTICLE, CAMPAIGN, EDUCATION_KIT -> Style.CARDS;
            case PRESS_RELEASE, DISCLOSURE_NOTICE, PAGE -> Style.LINES;
        };
    }

    String topics(PagePlan.Topics topics) {
        var locale = topics.locale();
        var root = locale.root() + "topics/";
        var head =
                Frames.Head.shared(
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

    private String list(
            ContentLocale locale,
            String title,
            String root,
            List<Link> crumbs,
            Slice slice,
            Style style) {
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
                        "",
                        Frames.About.PAGE);
        var cards = CardView.of(slice.cards());
        var view =
                new ListPage(
                        title,
                        root,
                        part,
                        style == Style.LINES ? cards : List.of(),
                        style == Style.CARDS ? cards : List.of(),
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

    private static Link home(ContentLocale locale) {
        return Link.to(Words.in(locale).get("home"), locale.root());
    }
}
