package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.List;
import org.boai.site.plan.PagePlan;
import org.jspecify.annotations.Nullable;

/** The first page of a topic that the menu leads to. */
final class SectionPages {

    private final Frames frames;
    private final CardsHtml cards;

    SectionPages(Frames frames, CardsHtml cards) {
        this.frames = frames;
        this.cards = cards;
    }

    /**
     * What {@code section.html} shows.
     *
     * @param about what it is about, from the topic or else from the page about it
     * @param picture of the page about it
     * @param feeds the folder of its feeds
     * @param older address of the next older page of the list, or empty
     */
    record SectionPage(
            String kicker,
            String title,
            String about,
            @Nullable RawString picture,
            @Nullable Link guide,
            @Nullable RawString campaigns,
            @Nullable RawString kits,
            @Nullable RawString latest,
            String feeds,
            String older) {}

    byte[] section(PagePlan.Section section) {
        var locale = section.locale();
        var words = Words.in(locale);
        var topic = section.topic();
        var guide = section.guide();
        var root = locale.root() + "topics/" + topic.slug() + "/";
        var about = topic.about(locale);
        if (about.isEmpty() && guide != null) {
            about = guide.summary();
        }
        var head =
                new Head(
                                locale,
                                topic.name(locale),
                                about,
                                root,
                                root,
                                List.of(Link.to(words.get("home"), locale.root())),
                                section.translated()
                                        ? Frames.elsewhere(locale, "topics/" + topic.slug() + "/")
                                        : "",
                                Head.About.PAGE)
                        .followed(Link.to(topic.name(locale), root));
        var view =
                new SectionPage(
                        words.of("section", topic.section()),
                        topic.name(locale),
                        about,
                        guide == null ? null : CardView.lead(guide).picture(),
                        guide == null
                                ? null
                                : Link.to(guide.title(), guide.address().path().value()),
                        cards.of(section.campaigns()),
                        cards.of(section.kits()),
                        cards.of(section.slice().cards()),
                        root,
                        ListPages.address(root, section.slice().older()));
        return Templates.render("section.html", frames.frame(head), view);
    }
}
